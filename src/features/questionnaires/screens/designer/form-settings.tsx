import { Select } from '@mantine/core';
import { changeSection } from '#features/questionnaires/rules/designer/edits.ts';
import type { SectionKind } from '#features/questionnaires/shapes/form.ts';
import { designerWords } from '#features/questionnaires/words/designer.ts';
import { editorWords } from '#features/questionnaires/words/designer-editor.ts';
import { useWords } from '#ui/i18n.tsx';
import { Both } from './both.tsx';
import { NumberBox } from './number-box.tsx';
import type { Designer } from './use-designer.ts';

const SCRIPTS = ['pauseScript', 'resumeScript', 'closingScript'] as const;
const TRADES = ['connectivity', 'wholesale', 'services', 'manufacturing', 'other'] as const;

/** Texts and measures of the form as a whole. */
export function FormSettings({ designer }: { designer: Designer }) {
  const w = useWords(editorWords);
  const { trades } = useWords(designerWords);
  const { form, edit } = designer;
  const known = (TRADES as readonly string[]).includes(form.trade);
  const choices = TRADES.map((trade) => ({ value: trade as string, label: trades[trade] }));
  return (
    <div className="designer-editor">
      <Both
        label={w.title}
        value={form.title}
        onChange={(title) => title && edit((old) => ({ ...old, title }), 'form.title')}
      />
      <div className="designer-inline">
        <Select
          size="sm"
          label={w.trade}
          allowDeselect={false}
          value={form.trade}
          data={known ? choices : [...choices, { value: form.trade, label: form.trade }]}
          onChange={(trade) => trade && edit((old) => ({ ...old, trade }))}
        />
        <NumberBox
          label={w.budget}
          min={1}
          max={240}
          value={form.minutesBudget}
          onChange={(minutes) => edit((old) => ({ ...old, minutesBudget: minutes ?? 60 }), 'form.budget')}
        />
      </div>
      {SCRIPTS.map((name) => (
        <Both
          key={name}
          label={w[name]}
          minRows={3}
          value={form[name]}
          onChange={(text) => text && edit((old) => ({ ...old, [name]: text }), `form.${name}`)}
        />
      ))}
    </div>
  );
}

/** A section's title and what is said on entering it. */
export function SectionSettings({ designer, kind }: { designer: Designer; kind: SectionKind }) {
  const w = useWords(editorWords);
  const section = designer.form.sections.find((one) => one.kind === kind);
  if (!section) return null;
  return (
    <div className="designer-editor">
      <Both
        label={w.sectionTitle}
        value={section.title}
        onChange={(title) =>
          title && designer.edit((old) => changeSection(old, kind, { title }), `section.${kind}.title`)
        }
      />
      <Both
        label={w.sectionScript}
        optional
        minRows={3}
        value={section.script}
        onChange={(script) =>
          designer.edit(
            (old) => changeSection(old, kind, { script } as Parameters<typeof changeSection>[2]),
            `section.${kind}.script`,
          )
        }
      />
    </div>
  );
}
