import { ActionIcon, Button, Grid, Group, Select, Stack, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconFileTypePdf } from '@tabler/icons-react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { formatDayShort, formatDayWords, formatMoment, formatWeekday } from '#kernel/dates.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Empty, Loaded, Page } from '#ui/kit/page.tsx';
import { useUrlState } from '#ui/navigation.ts';
import type { getDaily, listDailyDays } from '../../shapes/daily-page.ts';
import { dailyPageWords } from '../../words/daily-page.ts';
import { Deliveries } from './deliveries.tsx';
import { Figures } from './figures.tsx';
import { Sections } from './sections.tsx';

type Daily = OutputOf<typeof getDaily>;

/** «Отчёт за день»: what the letter said, and whether it reached everybody. */
export function Screen() {
  const w = useWords(dailyPageWords);
  const { locale } = useLanguage();
  const [url] = useUrlState();
  const input = { locale, ...(url['day'] ? { day: url['day'] } : {}) };
  const daily = useRead<typeof getDaily>('reports.daily', input, { refetchMs: 60_000 });
  return (
    <Loaded query={daily}>
      {(data) =>
        data.day ? (
          <Report data={data} day={data.day} />
        ) : (
          <Page title={w.title}>
            <Empty title={w.emptyTitle} text={w.emptyText} />
          </Page>
        )
      }
    </Loaded>
  );
}

function Report({ data, day }: { data: Daily; day: string }) {
  const w = useWords(dailyPageWords);
  const { locale, timeZone } = useLanguage();
  const title = w.titleOf(formatDayWords(day, locale), formatWeekday(day, locale));
  return (
    <Page
      title={title}
      lead={data.madeAt ? w.madeAt(formatMoment(data.madeAt, locale, timeZone)) : undefined}
      actions={<Actions day={day} hasPaper={data.intro !== null} />}
    >
      <Grid gap="lg" align="flex-start">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          {data.intro === null ? (
            <Empty title={w.noneTitle} text={w.noneText} />
          ) : (
            <Stack gap="lg">
              <Text fz="lg">{data.intro}</Text>
              {data.figures ? <Figures figures={data.figures} mine={data.reach === 'own'} /> : null}
              <Sections sections={data.sections} />
            </Stack>
          )}
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Deliveries data={data} />
        </Grid.Col>
      </Grid>
    </Page>
  );
}

function Actions({ day, hasPaper }: { day: string; hasPaper: boolean }) {
  const w = useWords(dailyPageWords);
  return (
    <>
      <Days day={day} />
      {hasPaper ? (
        <Button
          component="a"
          href={`/api/reports/daily/${day}.pdf`}
          target="_blank"
          variant="default"
          leftSection={<IconFileTypePdf size={18} stroke={1.7} />}
        >
          {w.paper}
        </Button>
      ) : null}
    </>
  );
}

/** The days reported on; those whose letters have not all gone say so. */
function Days({ day }: { day: string }) {
  const w = useWords(dailyPageWords);
  const { locale } = useLanguage();
  const [, setUrl] = useUrlState();
  const days = useRead<typeof listDailyDays>('reports.daily-days', {}).data?.days ?? [];
  const index = days.findIndex((one) => one.day === day);
  const step = (at: number, label: string, icon: typeof IconChevronLeft) => {
    const to = index < 0 ? undefined : days[at]?.day;
    const Icon = icon;
    return (
      <ActionIcon
        variant="default"
        size={36}
        aria-label={label}
        title={label}
        disabled={!to}
        onClick={() => setUrl({ day: to })}
      >
        <Icon size={18} />
      </ActionIcon>
    );
  };
  return (
    <Group gap={6} wrap="nowrap">
      {step(index + 1, w.earlier, IconChevronLeft)}
      <Select
        aria-label={w.day}
        w={230}
        value={day}
        allowDeselect={false}
        onChange={(value) => setUrl({ day: value ?? undefined })}
        data={(index < 0 ? [{ day, notGone: 0 }, ...days] : days).map((one) => ({
          value: one.day,
          label: [formatDayShort(one.day, locale), one.notGone > 0 ? w.notGone(one.notGone) : '']
            .filter(Boolean)
            .join(' · '),
        }))}
      />
      {step(index - 1, w.later, IconChevronRight)}
    </Group>
  );
}
