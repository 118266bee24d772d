import './paper.css';
import type { getPaper } from '#features/questionnaires/shapes/contracts/paper.ts';
import { paperWords } from '#features/questionnaires/words/paper-screen.ts';
import { formatMoment } from '#kernel/dates.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import type { BroughtPage } from './crop.tsx';

/** The photographs themselves, as they came: whoever reads the questionnaire can check what was written. */
export function PaperEvidence({ pages }: { pages: readonly BroughtPage[] }) {
  const w = useWords(paperWords);
  const { locale, timeZone } = useLanguage();
  if (pages.length === 0) return null;
  return (
    <section>
      <h2 style={{ fontSize: 17, margin: '0 0 8px' }}>{w.shots}</h2>
      <ul className="paper-shots">
        {pages.map((page) => (
          <li key={page.id}>
            <a href={`/api/paper/pages/${page.id}.jpg`} target="_blank" rel="noreferrer">
              <img src={`/api/paper/pages/${page.id}.flat.jpg`} alt="" loading="lazy" />
              <span className="tabular" style={{ fontSize: 14 }}>
                {w.shot(page.page)}
              </span>
            </a>
            <div className="muted tabular" style={{ fontSize: 13 }}>
              {formatMoment(page.receivedAt, locale, timeZone)}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The photographs of a questionnaire, for the screen that reads it. */
export function QuestionnaireEvidence({ questionnaireId }: { questionnaireId: string }) {
  const paper = useRead<typeof getPaper>('questionnaires.paper', { questionnaireId });
  return <PaperEvidence pages={paper.data?.pages ?? []} />;
}
