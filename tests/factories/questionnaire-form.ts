// A short form with every type of question, and the facts of one client: the ground of this room's tests.
import type { Answers, InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import type { FormDefinition, Localised } from '#features/questionnaires/shapes/form.ts';

export const both = (text: string): Localised => ({ ru: text, en: text });

export const PERSON_ID = '0199aaaa-0000-7000-8000-000000000001';
export const POINT_ID = '0199aaaa-0000-7000-8000-000000000002';
export const POSITION_ID = '0199aaaa-0000-7000-8000-000000000003';
export const OFFER_ID = '0199aaaa-0000-7000-8000-000000000004';
export const MADE_ID = '0199bbbb-0000-7000-8000-000000000001';

export const sampleForm: FormDefinition = {
  code: 'sample',
  trade: 'connectivity',
  title: both('Sample'),
  minutesBudget: 60,
  pauseScript: both('The works come first.'),
  resumeScript: both('We go on from where we stopped.'),
  closingScript: both('Thank you.'),
  sections: [
    {
      kind: 'header',
      title: both('Header'),
      questions: [
        { id: 'met_on', type: 'date', text: both('Date'), required: true, minutes: 1, from: '2026-01-01' },
        { id: 'met_with', type: 'persons_met', text: both('Who') },
        { id: 'consent', type: 'consent', text: both('Consent'), statement: both('I agree') },
      ],
    },
    {
      kind: 'persons',
      title: both('Persons'),
      questions: [
        { id: 'people', type: 'person_checkin', text: both('Still here?'), required: true, minutes: 5 },
      ],
    },
    {
      kind: 'carnegie',
      title: both('About them'),
      questions: [
        { id: 'path', type: 'longtext', text: both('How did you begin?'), minutes: 4 },
        {
          id: 'season',
          type: 'one',
          text: both('Season'),
          options: [
            { code: 'even', text: both('Even') },
            { code: 'peaks', text: both('Peaks') },
          ],
          other: true,
          required: true,
        },
        {
          id: 'peak_month',
          type: 'text',
          text: both('Which month?'),
          when: { op: 'eq', question: 'season', value: 'peaks' },
          required: true,
        },
      ],
    },
    {
      kind: 'specifics',
      title: both('Specifics'),
      questions: [
        {
          id: 'uses',
          type: 'many',
          text: both('Uses'),
          options: [
            { code: 'telephony', text: both('Telephony') },
            { code: 'video', text: both('Video') },
          ],
        },
        { id: 'staff', type: 'number', text: both('Staff'), min: 1, max: 100_000 },
        { id: 'ease', type: 'scale', text: both('Ease'), min: 1, max: 5 },
        { id: 'reserve', type: 'yesno', text: both('Second line?') },
      ],
    },
    {
      kind: 'criteria',
      title: both('Quality'),
      questions: [
        {
          id: 'speed',
          type: 'criterion',
          text: both('Speed'),
          minutes: 5,
          parts: [
            {
              id: 'measured',
              kind: 'number',
              text: both('Measured'),
              min: 0,
              max: 100_000,
              decimals: 1,
              compare: 'at_least',
              bound: { from: 'contract', serviceLevel: 'throughput_mbps', ask: both('Contracted?') },
            },
            { id: 'no_failure', kind: 'yesno', text: both('A month without failure?'), good: true },
          ],
        },
        {
          id: 'support',
          type: 'criterion',
          text: both('Support'),
          parts: [
            {
              id: 'minutes',
              kind: 'number',
              text: both('Minutes to answer'),
              min: 0,
              max: 10_000,
              compare: 'at_most',
              bound: { from: 'form', value: 15 },
            },
          ],
        },
      ],
    },
    {
      kind: 'growth',
      title: both('Growth'),
      questions: [{ id: 'volumes', type: 'position_growth', text: both('Volumes'), minutes: 3 }],
    },
    {
      kind: 'offers',
      title: both('Offers'),
      questions: [{ id: 'news', type: 'offer_interest', text: both('News'), required: true, minutes: 3 }],
    },
    {
      kind: 'recommendations',
      title: both('Recommendations'),
      questions: [{ id: 'acquaintances', type: 'recommendations', text: both('Who else?'), minutes: 3 }],
    },
  ],
};

export const sampleFacts: InterviewFacts = {
  persons: [{ id: PERSON_ID, name: 'Анна Ким', post: 'Директор' }],
  positions: [{ id: POSITION_ID, name: 'Интернет', revenue: [{ month: '2026-10-01', amount: 100_000 }] }],
  offers: [{ id: OFFER_ID, name: 'Облако', since: '2026-05-01' }],
  serviceLevels: { throughput_mbps: 100 },
  servicePoints: [{ id: POINT_ID, name: 'Офис' }],
  confirmedCriteria: [],
};

export const sampleClaims = {
  claims: [
    {
      id: MADE_ID,
      what: 'Скорость падает после обеда',
      servicePointId: POINT_ID,
      since: '2026-10-01',
      frequency: 'daily' as const,
      words: 'После двух часов ничего не открыть',
    },
  ],
};

/** Every visible slot answered, quality good. */
export const fullAnswers: Answers = {
  met_on: '2026-11-23',
  met_with: { personIds: [PERSON_ID] },
  consent: { given: true },
  [`people/${PERSON_ID}`]: { presence: 'here', samePost: true, sameContacts: true },
  'people/new': { persons: [] },
  path: 'Начинал монтажником',
  season: { option: 'peaks' },
  peak_month: 'декабрь',
  uses: { options: ['telephony'] },
  staff: 40,
  ease: 4,
  reserve: false,
  'speed/measured': 100,
  'speed/no_failure': true,
  'support/minutes': 15,
  [`volumes/${POSITION_ID}`]: { outlook: 'more', amount: 500_000 },
  [`news/${OFFER_ID}`]: { interest: 'yes', nextStep: 'показать' },
  'news/free': { wishes: [] },
  acquaintances: { outcome: 'none_given' },
};

/** The same with a measured speed below the contracted one. */
export const failedAnswers: Answers = { ...fullAnswers, 'speed/measured': 48.5 };
