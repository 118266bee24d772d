import { notifications } from '@mantine/notifications';
import type { InputOf, OutputOf } from '#features/access/shapes/contract.ts';
import { useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import type { getCompany, saveCompany } from '../../shapes/contracts/company.ts';
import { settingsWords } from '../../words/settings.ts';

export type CompanyView = OutputOf<typeof getCompany>;
type Patch = Partial<Omit<InputOf<typeof saveCompany>, 'updatedAt'>>;

/** Saves one tab's part over the settings as they were read; the rest stays. */
export function useSaveCompany(company: CompanyView) {
  const w = useWords(settingsWords);
  const save = useWrite<typeof saveCompany>('staff.save-company');
  return {
    problem: save.error,
    busy: save.isPending,
    save(patch: Patch, onSaved?: () => void) {
      const { isDemo: _isDemo, smtp, imap, ...settings } = company;
      save.mutate(
        { ...settings, smtp: smtp && withoutMark(smtp), imap: imap && withoutMark(imap), ...patch },
        {
          onSuccess: () => {
            notifications.show({ message: w.saved });
            onSaved?.();
          },
        },
      );
    },
  };
}

function withoutMark<Box extends { hasPassword: boolean }>({ hasPassword: _hasPassword, ...box }: Box) {
  return box;
}
