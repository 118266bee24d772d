// Publishing and throwing away: the two deeds that cannot be undone, so they ask first.
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type {
  discardDraft,
  getVersion,
  publishFormContract,
} from '#features/questionnaires/shapes/contracts/designer.ts';
import { designerWords } from '#features/questionnaires/words/designer.ts';
import { useRead, useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { Dialog } from '#ui/kit/dialog.tsx';
import { Loaded, Problem } from '#ui/kit/page.tsx';
import { uiWords } from '#ui/words.ts';
import { useGo } from '#ui/navigation.ts';
import { Difference } from './difference.tsx';
import { type Designer, forgetKept } from './use-designer.ts';

export function Publish(props: { designer: Designer; toProblems: () => void; restart: () => void }) {
  const { designer, toProblems, restart } = props;
  const w = useWords(designerWords);
  const [asked, setAsked] = useState(false);
  const write = useWrite<typeof publishFormContract>('questionnaires.publish-form');
  const { design, problems } = designer;
  const next = (design.versions[0]?.number ?? 0) + 1;
  const errors = problems.filter((problem) => problem.level === 'error').length;
  const publish = async () => {
    const revision = await designer.settle();
    if (revision === null) return setAsked(false);
    const made = await write.mutateAsync({ code: design.code, revision }).catch(() => null);
    if (!made) return;
    forgetKept(design.code);
    setAsked(false);
    notifications.show({ message: w.published(made.number) });
    restart();
  };
  const open = () => {
    if (errors > 0) toProblems();
    else setAsked(true);
  };
  const nothing = designer.state === 'clean';
  return (
    <>
      <Button onClick={open} disabled={nothing || designer.state === 'conflict'}>
        {w.publish}
      </Button>
      {asked ? (
        <Dialog onClose={() => setAsked(false)} title={w.publishTitle(next)} size="lg">
          <Text>{w.publishText(next, next - 1)}</Text>
          {next > 1 ? <Changes designer={designer} last={next - 1} /> : null}
          {write.error ? <Problem problem={write.error} /> : null}
          <Group mt="md">
            <Button loading={write.isPending} onClick={() => void publish()}>
              {w.publishDeed(next)}
            </Button>
          </Group>
        </Dialog>
      ) : null}
    </>
  );
}

/** What the person is about to make the company's questions, against what is asked today. */
function Changes({ designer, last }: { designer: Designer; last: number }) {
  const w = useWords(designerWords);
  const { design, form } = designer;
  const version = useRead<typeof getVersion>('questionnaires.form-version', {
    code: design.code,
    number: last,
  });
  const title = w.publishChanges(last);
  return (
    <section className="designer-changes">
      <h2 className="designer-h3">{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard has to get there */}
      <div className="designer-changes-list" tabIndex={0} role="group" aria-label={title}>
        <Loaded query={version}>{({ definition }) => <Difference before={definition} after={form} />}</Loaded>
      </div>
    </section>
  );
}

export function Discard({ designer, restart }: { designer: Designer; restart: () => void }) {
  const w = useWords(designerWords);
  const u = useWords(uiWords);
  const go = useGo();
  const [asked, setAsked] = useState(false);
  const write = useWrite<typeof discardDraft>('questionnaires.discard-draft');
  const { design, revision } = designer;
  if (revision === 0) return null;
  const discard = async () => {
    const settled = await designer.settle();
    if (settled === null) return setAsked(false);
    const gone = await write.mutateAsync({ code: design.code, revision: settled }).catch(() => null);
    if (!gone) return;
    forgetKept(design.code);
    setAsked(false);
    if (gone.formGone) go('/forms');
    else restart();
  };
  return (
    <>
      <Button variant="subtle" color="gray" onClick={() => setAsked(true)}>
        {w.discard}
      </Button>
      {asked ? (
        <Dialog onClose={() => setAsked(false)} title={w.discard}>
          <Text mb="md">{design.versions.length > 0 ? w.discardText : w.discardTextNew}</Text>
          {write.error ? <Problem problem={write.error} /> : null}
          <Group mt="md">
            <Button color="red" loading={write.isPending} onClick={() => void discard()}>
              {w.discard}
            </Button>
            <Button variant="default" onClick={() => setAsked(false)}>
              {u.cancel}
            </Button>
          </Group>
        </Dialog>
      ) : null}
    </>
  );
}
