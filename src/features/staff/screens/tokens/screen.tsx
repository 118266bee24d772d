import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import type { listApiTokens, revokeApiToken } from '#features/access/shapes/contracts.ts';
import { roleWords } from '#features/access/words/roles.ts';
import { formatMoment } from '#kernel/dates.ts';
import { useRead, useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { DataTable } from '#ui/kit/data-table.tsx';
import { Empty, Loaded, Page } from '#ui/kit/page.tsx';
import { settingsWords } from '../../words/settings.ts';
import { NewToken } from './new-token.tsx';

type Row = OutputOf<typeof listApiTokens>['rows'][number];

/** Keys for other programs: whose name, which role, when last used. */
export function Screen() {
  const w = useWords(settingsWords);
  const { roles } = useWords(roleWords);
  const { locale, timeZone } = useLanguage();
  const tokens = useRead<typeof listApiTokens>('access.tokens', {});
  return (
    <Page title={w.tokensTitle} lead={w.tokensLead}>
      <NewToken />
      <Loaded query={tokens}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={w.tokensEmpty} text={w.tokensEmptyText} />
          ) : (
            <DataTable
              label={w.tokensTitle}
              rows={rows}
              rowKey={(row: Row) => row.id}
              columns={[
                {
                  key: 'name',
                  title: w.tokenName,
                  render: (row) => (
                    <Text fw={600} fz={14}>
                      {row.name}
                    </Text>
                  ),
                },
                { key: 'holder', title: w.holder, render: (row) => row.holder },
                { key: 'role', title: w.role, render: (row) => roles[row.role] },
                {
                  key: 'created',
                  title: w.created,
                  render: (row) => formatMoment(row.createdAt, locale, timeZone),
                },
                {
                  key: 'used',
                  title: w.used,
                  render: (row) =>
                    row.lastUsedAt ? formatMoment(row.lastUsedAt, locale, timeZone) : w.never,
                },
                { key: 'end', title: '', render: (row) => <End row={row} /> },
              ]}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

function End({ row }: { row: Row }) {
  const w = useWords(settingsWords);
  const revoke = useWrite<typeof revokeApiToken>('access.revoke-token');
  if (row.revokedAt) return <span className="muted">{w.ended}</span>;
  return (
    <Stack>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={w.endOf(row.name)}
        loading={revoke.isPending}
        onClick={() =>
          revoke.mutate(
            { tokenId: row.id },
            { onError: (problem) => notifications.show({ message: problem.message, color: 'red' }) },
          )
        }
      >
        {w.end}
      </Button>
    </Stack>
  );
}
