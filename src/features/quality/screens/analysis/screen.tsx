// «Анализ»: what the register says about itself. Every panel reads its own figures.
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { formatDay } from '#kernel/dates.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Empty, Loaded, Page } from '#ui/kit/page.tsx';
import { CODE_KINDS } from '../../shapes/codes.ts';
import { ANALYSED } from './clocks.ts';
import type { analyseStanding, analyseWord } from '../../shapes/contracts/analysis.ts';
import { analysisWords } from '../../words/analysis.ts';
import { Codes } from './codes.tsx';
import { AnalysisFilter } from './filter.tsx';
import { Returns } from './returns.tsx';
import { Standing } from './standing.tsx';
import { Strip } from './strip.tsx';
import { Times } from './times.tsx';
import { useAnalysisView, type ViewInput } from './view.ts';
import { Weeks } from './weeks.tsx';
import { Word } from './word.tsx';
import './analysis.css';

export function Screen() {
  const w = useWords(analysisWords);
  const { locale } = useLanguage();
  const view = useAnalysisView();
  const word = useRead<typeof analyseWord>('quality.analysis-word', view.input);
  const standing = useRead<typeof analyseStanding>('quality.analysis-standing', view.input);
  const lead = word.data ? w.lead(formatDay(word.data.from, locale), formatDay(word.data.to, locale)) : '…';
  return (
    <Page title={w.title} lead={lead} width={1400} actions={<AppLink to="/register">{w.toRegister}</AppLink>}>
      <AnalysisFilter view={view} />
      <Loaded query={word}>
        {(words) => (
          <Loaded query={standing}>
            {(now) => <Panels view={view.input} word={words} standing={now} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function Panels({
  view,
  word,
  standing,
}: {
  view: ViewInput;
  word: OutputOf<typeof analyseWord>;
  standing: OutputOf<typeof analyseStanding>;
}) {
  const w = useWords(analysisWords);
  if (word.cases === 0 && standing.open === 0) return <Empty title={w.emptyTitle} text={w.emptyText} />;
  return (
    <>
      <Strip view={view} word={word} standing={standing} />
      <div className="analysis">
        <Weeks view={view} />
        <Word view={view} data={word} />
        {CODE_KINDS.map((kind) => (
          <Codes key={kind} kind={kind} view={view} />
        ))}
        {ANALYSED.map((clock) => (
          <Times key={clock} clock={clock} view={view} />
        ))}
        <Returns view={view} />
        <Standing view={view} data={standing} />
      </div>
    </>
  );
}
