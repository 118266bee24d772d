import { Text } from '@mantine/core';
import { Fragment, useEffect, useRef, useState } from 'react';
import { useWords } from '#ui/i18n.tsx';
import { fullAddress } from '#features/clients/rules/full-address.ts';
import { fillScript } from '../../rules/script-text.ts';
import type { SheetPerson } from '../../shapes/contracts/call-sheet.ts';
import type { ScriptBlock, ScriptValues } from '../../shapes/script.ts';
import { callWords } from '../../words/call.ts';
import { callSaidWords } from '../../words/call-said.ts';
import type { Sheet } from './screen.tsx';

/** What to say, in the order one says it; answers to objections one tap away. */
export function ScriptPanel({ sheet, person }: { sheet: Sheet; person: SheetPerson | undefined }) {
  const w = useWords(callWords);
  const { script } = sheet;
  const values: ScriptValues = {
    ...sheet.values,
    person: person
      ? { address: person.addressForms, name: person.nameForms, post: person.post, gender: person.gender }
      : null,
  };
  return (
    <section className="sheet call-panel call-script" aria-label={w.script}>
      {script ? (
        <>
          <ScriptBody
            blocks={script.blocks}
            values={values}
            address={fullAddress(sheet.client.city, sheet.client.address)}
          />
          <Text fz="sm" className="muted">
            {w.scriptVersion(script.name, script.number)}
            {script.side ? ` · ${w.scriptSide[script.side]}` : ''}
          </Text>
        </>
      ) : (
        <Text className="muted">{w.noScript}</Text>
      )}
    </section>
  );
}

export function ScriptBody(props: {
  blocks: readonly ScriptBlock[];
  values: ScriptValues;
  /** Of the client, beside the words that ask for it; undefined where nobody is called. */
  address?: string | null;
}) {
  const { blocks, values, address } = props;
  const w = useWords(callWords);
  const s = useWords(callSaidWords);
  const main = blocks.filter(({ kind }) => kind !== 'objection' && kind !== 'gatekeeper');
  const guard = blocks.filter(({ kind }) => kind === 'gatekeeper');
  return (
    <>
      {guard.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
        <details className="fold" key={index}>
          <summary>{block.title || w.blocks.gatekeeper}</summary>
          <Said text={block.text} values={values} />
        </details>
      ))}
      {main.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
        <div key={index}>
          <Text component="h2" fz="sm" fw={600} className="muted">
            {block.title || w.blocks[block.kind]}
          </Text>
          <Said text={block.text} values={values} />
          {block.kind === 'close' && address !== undefined ? (
            <Text fz="sm" className="muted">
              {address ? s.addressKnown(address) : s.addressUnknown}
            </Text>
          ) : null}
        </div>
      ))}
      <Objections blocks={blocks.filter(({ kind }) => kind === 'objection')} values={values} />
    </>
  );
}

function Objections({ blocks, values }: { blocks: readonly ScriptBlock[]; values: ScriptValues }) {
  const w = useWords(callWords);
  const [open, setOpen] = useState<number | null>(null);
  if (blocks.length === 0) return null;
  return (
    <div>
      <Text component="h2" fz="sm" fw={600} className="muted">
        {w.blocks.objection}
      </Text>
      <div className="objections" aria-live="polite">
        {blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
          <Fragment key={index}>
            <button
              type="button"
              className="objection"
              aria-expanded={open === index}
              onClick={() => setOpen(open === index ? null : index)}
            >
              {block.title}
            </button>
            {open === index ? <Answer text={block.text} values={values} /> : null}
          </Fragment>
        ))}
      </div>
    </div>
  );
}

/** Under the words it answers, and in sight: while one listens there is no hand for looking for it. */
function Answer({ text, values }: { text: string; values: ScriptValues }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const answer = box.current;
    if (!answer) return;
    // The bar of outcomes stands over the end of the page, as high as its buttons need.
    const bar = document.querySelector('.call-outcomes')?.getBoundingClientRect().height ?? 0;
    answer.style.scrollMarginBlockEnd = `${bar + 12}px`;
    answer.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={box} className="objection-answer">
      <Said text={text} values={values} />
    </div>
  );
}

/** A text with its places filled; what nobody knows looks unknown. */
function Said({ text, values }: { text: string; values: ScriptValues }) {
  const w = useWords(callWords);
  return (
    <p className="said">
      {fillScript(text, values).map((piece, index) =>
        piece.kind === 'missing' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity of their own
          <span key={index} className="unknown said-missing">
            {w.places[piece.text] ?? w.placeUnknown}
          </span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity of their own
          <span key={index} className={piece.kind === 'filled' ? 'said-filled' : undefined}>
            {piece.text}
          </span>
        ),
      )}
    </p>
  );
}
