// The client's word on restored works, taken on the telephone: who said it, and in which words (M9.7).
import { Checkbox, Stack, Text } from '@mantine/core';
import { useDraft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import type { CallOutcome, ClientWord } from '../../shapes/call.ts';
import { callSaidWords } from '../../words/call-said.ts';
import { InlineForm } from '../inline-form.tsx';
import { FormDeeds, PersonChoice, useCallBack, Words } from './outcome-form.tsx';
import type { Said } from './use-log-call.ts';

export function WordForm(props: {
  answer: ClientWord;
  client: { id: string; timeZone: string };
  claims: readonly { id: string; what: string }[];
  people: readonly { id: string; name: string }[];
  personId: string | null;
  onPick: (personId: string) => void;
  words: string;
  pending: boolean;
  problem: Error | null;
  onSend: (outcome: CallOutcome, said: Said) => Promise<boolean>;
  onCancel: () => void;
}) {
  const { answer, claims } = props;
  const s = useWords(callSaidWords);
  const empty = { words: props.words, claimIds: [] as string[] };
  const draft = useDraft(`call.word.${answer}.${props.client.id}`, empty);
  const back = useCallBack(props.client.timeZone);
  const { words, claimIds } = draft.values;
  const later = answer === 'will_check';
  const no = answer === 'no';
  const send = async () => {
    const word = { answer, words, claimIds: no ? claimIds : [] };
    const said = { word, note: words, ...(later ? { callBackAt: back.at } : {}) };
    if (await props.onSend(later ? 'call_back' : 'talked', said)) draft.clear(empty);
  };
  const laterDeed = back.words ? s.callBackAt(back.words) : s.callBackChoose;
  return (
    <InlineForm onSend={send}>
      {props.people.length ? (
        <PersonChoice
          label={s.whoSaid}
          people={props.people}
          value={props.personId}
          onChange={props.onPick}
        />
      ) : (
        <Text>{s.noPerson}</Text>
      )}
      {later ? (
        <>
          <Text fw={500}>{s.whenToAsk}</Text>
          {back.picker}
        </>
      ) : null}
      {no && claims.length > 1 ? (
        <Checkbox.Group
          label={s.stillWrong}
          value={claimIds}
          onChange={(ids) => draft.set({ claimIds: ids })}
        >
          <Stack gap={6} mt={4}>
            {claims.map((claim) => (
              <Checkbox key={claim.id} value={claim.id} label={claim.what} />
            ))}
          </Stack>
        </Checkbox.Group>
      ) : null}
      <Words label={no ? s.wordsNo : s.wordsYes} required={no} draft={draft} />
      <FormDeeds
        {...props}
        deed={later ? laterDeed : no ? s.recordNo : s.recordYes}
        disabled={props.personId === null || (no && !words.trim()) || (later && back.at === null)}
      />
    </InlineForm>
  );
}
