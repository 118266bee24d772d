// Text to tree: the expressions of XLSForm, which are also what people type into the designer. Only reading;
// what the tree may mean is decided by whoever reads it further.

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  /** `${name}` */
  | { readonly kind: 'ref'; readonly name: string }
  /** `.`, the answer itself. */
  | { readonly kind: 'self' }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | {
      readonly kind: 'binary';
      readonly op: BinaryOp;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'negate'; readonly of: Expression };

export type BinaryOp = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod';

/** What cannot be read, and the place: characters from the start. */
export interface ExpressionFault {
  readonly code: 'expression_unreadable' | 'expression_too_long';
  readonly at: number;
  readonly found: string;
}

export type Parsed =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly fault: ExpressionFault };

interface Token {
  readonly kind: 'number' | 'text' | 'ref' | 'word' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

const LONGEST = 4000;
const DEEPEST = 60;
const TOKEN =
  /\s+|(\d+(?:\.\d+)?|\.\d+)|'([^']*)'|"([^"]*)"|\$\{\s*([^{}\s]+)\s*\}|([A-Za-z][A-Za-z0-9_:]*(?:-[A-Za-z0-9_:]+)*)|(!=|<=|>=|[=<>+\-*(),.])/y;

class Unreadable extends Error {
  readonly token: Token;
  constructor(token: Token) {
    super('unreadable');
    this.token = token;
  }
}

function cut(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(source);
    if (!found) throw new Unreadable({ kind: 'sign', text: source.slice(at, at + 20), at });
    const [whole, number, single, double, ref, word, sign] = found;
    const text = single ?? double;
    if (number !== undefined) tokens.push({ kind: 'number', text: number, at });
    else if (text !== undefined) tokens.push({ kind: 'text', text, at });
    else if (ref !== undefined) tokens.push({ kind: 'ref', text: ref, at });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word, at });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, at });
    at += whole.length;
  }
  tokens.push({ kind: 'end', text: '', at: source.length });
  return tokens;
}

/** Loosest first; each level holds operations that bind alike, from the left. */
const LEVELS: readonly (readonly BinaryOp[])[] = [
  ['or'],
  ['and'],
  ['=', '!=', '<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod'],
];

class Reader {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Expression {
    const expression = this.#level(0);
    if (this.#peek().kind !== 'end') throw new Unreadable(this.#peek());
    return expression;
  }

  #peek(): Token {
    return this.#tokens[this.#next] as Token;
  }

  #take(): Token {
    const token = this.#peek();
    if (token.kind !== 'end') this.#next += 1;
    return token;
  }

  #sign(text: string): boolean {
    const token = this.#peek();
    if (token.kind !== 'sign' || token.text !== text) return false;
    this.#next += 1;
    return true;
  }

  #level(level: number): Expression {
    const ops = LEVELS[level];
    if (!ops) return this.#single();
    let left = this.#level(level + 1);
    for (;;) {
      const { kind, text } = this.#peek();
      const op = kind === 'sign' || kind === 'word' ? ops.find((one) => one === text) : undefined;
      if (!op) return left;
      this.#next += 1;
      left = { kind: 'binary', op, left, right: this.#level(level + 1) };
    }
  }

  #single(): Expression {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new Unreadable(this.#peek());
    const read = this.#sign('-') ? ({ kind: 'negate', of: this.#single() } as const) : this.#primary();
    this.#depth -= 1;
    return read;
  }

  #primary(): Expression {
    const token = this.#take();
    if (token.kind === 'number') return { kind: 'number', value: Number(token.text) };
    if (token.kind === 'text') return { kind: 'text', value: token.text };
    if (token.kind === 'ref') return { kind: 'ref', name: token.text };
    if (token.kind === 'word' && this.#sign('(')) {
      return { kind: 'call', name: token.text, args: this.#args() };
    }
    if (token.kind === 'sign' && token.text === '.') return { kind: 'self' };
    if (token.kind === 'sign' && token.text === '(') {
      const inner = this.#level(0);
      if (!this.#sign(')')) throw new Unreadable(this.#peek());
      return inner;
    }
    throw new Unreadable(token);
  }

  #args(): Expression[] {
    if (this.#sign(')')) return [];
    const args = [this.#level(0)];
    while (this.#sign(',')) args.push(this.#level(0));
    if (!this.#sign(')')) throw new Unreadable(this.#peek());
    return args;
  }
}

/** Reads one expression whole; never throws. */
export function parseExpression(source: string): Parsed {
  if (source.length > LONGEST) {
    return { ok: false, fault: { code: 'expression_too_long', at: LONGEST, found: '' } };
  }
  try {
    return { ok: true, expression: new Reader(cut(source)).whole() };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { at, text } = error.token;
    return { ok: false, fault: { code: 'expression_unreadable', at, found: text } };
  }
}
