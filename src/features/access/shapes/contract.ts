import type { z } from 'zod';
import type { Admission } from './permission.ts';

/**
 * What the outside may rely on about one procedure: its name 'room.verb', who is admitted, what goes in and
 * what comes out. The OpenAPI document, the typed browser client, the command line and the tests that knock
 * on every door are all made from these. Screens import contracts as types only.
 */
export interface Contract<
  Name extends string = string,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  name: Name;
  /** One line in English for the API document. */
  summary: string;
  admits: Admission;
  writes: boolean;
  /**
   * How a repeated request is recognised: by the Idempotency-Key header, because the input names device-made
   * ids, or never: its input or answer holds a secret that must not be kept, and repeating it does no harm.
   */
  repeats?: 'key' | 'by-id' | 'never';
  /** Largest body in bytes; 1 MiB unless said. */
  maxBytes?: number;
  input: Input;
  output: Output;
}

export type InputOf<C extends Contract> = z.input<C['input']>;
export type ParsedInputOf<C extends Contract> = z.output<C['input']>;
export type OutputOf<C extends Contract> = z.output<C['output']>;

/** Declares a contract; the literal name is kept in the type. */
export function contract<const Name extends string, Input extends z.ZodType, Output extends z.ZodType>(
  spec: Contract<Name, Input, Output>,
): Contract<Name, Input, Output> {
  return spec;
}
