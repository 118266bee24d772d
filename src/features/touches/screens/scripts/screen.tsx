import { Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Loaded, Page } from '#ui/kit/page.tsx';
import { useMay } from '#ui/me.tsx';
import type { Locale } from '#kernel/words.ts';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import type { listScripts } from '../../shapes/contracts/scripts.ts';
import { SCRIPT_PURPOSES, type ScriptBlock, type ScriptPurpose } from '../../shapes/script.ts';
import { scriptWords } from '../../words/scripts.ts';
import { ScriptCard } from './card.tsx';
import { Editor } from './editor.tsx';
import { currentOf } from './sample.ts';
import { PastTrials, RunningTrial } from './trial.tsx';
import { SideBySide } from './versions.tsx';
import '../touches.css';
import '../call/call.css';
import './scripts.css';

/** What stands on the page: the scripts of one language, and their comparisons. */
export type Shelf = OutputOf<typeof listScripts>;

/** /scripts: what one says on the phone, its versions, and two of them compared (M7.1, M7.4). */
export function Screen() {
  const w = useWords(scriptWords);
  const { locale: reading } = useLanguage();
  const [locale, setLocale] = useState<Locale>(reading);
  const query = useRead<typeof listScripts>('touches.scripts', {});
  return (
    <Page
      title={w.title}
      lead={w.lead}
      width={980}
      actions={<AppLink to="/calls/conversion">{w.conversion}</AppLink>}
    >
      <SegmentedControl
        aria-label={w.language}
        value={locale}
        onChange={(value) => setLocale(value as Locale)}
        data={[
          { value: 'ru', label: w.languages.ru },
          { value: 'en', label: w.languages.en },
        ]}
        style={{ alignSelf: 'flex-start' }}
      />
      <Loaded query={query}>
        {(shelf) =>
          SCRIPT_PURPOSES.map((purpose) => (
            <Purpose key={purpose + locale} purpose={purpose} locale={locale} shelf={shelf} />
          ))
        }
      </Loaded>
    </Page>
  );
}

/** One kind of talk: the comparison that runs, and every script there is for it. */
function Purpose({ purpose, locale, shelf }: { purpose: ScriptPurpose; locale: Locale; shelf: Shelf }) {
  const w = useWords(scriptWords);
  const may = useMay();
  const [writing, setWriting] = useState(false);
  const [editing, setEditing] = useState<{ scriptId: string; blocks: readonly ScriptBlock[] } | null>(null);
  /** Just written: its card comes into view, with how it sounds. */
  const [saved, setSaved] = useState<string | null>(null);
  const alike = (one: { purpose: string; locale: string }) =>
    one.purpose === purpose && one.locale === locale;
  const scripts = shelf.scripts.filter(alike);
  const trials = shelf.trials.filter(alike);
  const running = trials.find((one) => one.endedAt === null);
  const used = scripts.find((one) => one.inUse);
  return (
    <div>
      <div className="section-head">
        <h2>{w.purposes[purpose]}</h2>
      </div>
      <Stack gap="sm">
        {running ? <RunningTrial trial={running} scripts={shelf.scripts} /> : null}
        {scripts.length === 0 ? <Text className="muted">{w.none}</Text> : null}
        {scripts.map((script) => (
          <ScriptCard
            key={script.id}
            script={script}
            used={used}
            running={running}
            editing={editing?.scriptId === script.id ? editing.blocks : null}
            fresh={script.id === saved}
            onSaved={setSaved}
            onEdit={(blocks) => {
              setEditing(blocks && { scriptId: script.id, blocks });
              if (blocks) setSaved(null);
            }}
          />
        ))}
        {writing ? (
          <section className="sheet call-panel" aria-label={w.newScript}>
            <Editor
              script={null}
              purpose={purpose}
              locale={locale}
              blocks={currentOf(used)?.blocks ?? []}
              onSaved={setSaved}
              onClose={() => setWriting(false)}
            />
          </section>
        ) : may('scripts.manage') ? (
          <Button
            variant="subtle"
            style={{ justifySelf: 'start', alignSelf: 'flex-start' }}
            onClick={() => setWriting(true)}
          >
            {w.newScript}
          </Button>
        ) : null}
        <SideBySide
          scripts={scripts}
          running={running}
          canTry={may('scripts.manage') && !running}
          onTake={may('scripts.manage') ? (scriptId, blocks) => setEditing({ scriptId, blocks }) : undefined}
        />
        <PastTrials trials={trials.filter((one) => one.endedAt !== null)} scripts={shelf.scripts} />
      </Stack>
    </div>
  );
}
