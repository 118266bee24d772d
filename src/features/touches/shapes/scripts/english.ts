// Scripts in English that come with the product.
import type { ReadyScript, ScriptBlock } from '../script.ts';

const GATEKEEPER: ScriptBlock = {
  kind: 'gatekeeper',
  title: '',
  text: `Hello, this is {me} from {company}; we have been your supplier for some years.
Could you put me through to {person.address}, please?
— What is it about?
I would like to arrange a visit: we go to see our clients and ask what we should do better. I am not offering anything over the phone. When is {person.address} usually in?`,
};

const OBJECTIONS: readonly ScriptBlock[] = [
  {
    kind: 'objection',
    title: 'Send me an e-mail',
    text: 'Gladly, you will have the topics beforehand. Writing the answers would take you longer than telling them, though, and the writing is my part. Let us pick a day now, and the e-mail will be there before it.',
  },
  {
    kind: 'objection',
    title: 'I have no time',
    text: 'I understand, that is why I call early. Take any hour in the next two weeks, before the day begins or at its end. If it turns out to be a hard day, tell me and I will move it.',
  },
  {
    kind: 'objection',
    title: 'Everything is fine here',
    text: 'I am glad to hear it! Those for whom all goes well are the ones we talk to least: usually people call us when something is broken. I want to learn what works for you and what we must not spoil.',
  },
  {
    kind: 'objection',
    title: 'Are you going to sell me something?',
    text: 'We begin with how we work for you today: if something is wrong there, we stop until it is mended. Nothing has to be decided over the phone.',
  },
  {
    kind: 'objection',
    title: 'I am not the right person',
    text: 'Thank you for telling me. Who deals with our work most often at your company? How do I best reach them, and may I mention that we have spoken?',
  },
];

const CLOSE: ScriptBlock = {
  kind: 'close',
  title: '',
  text: `I come to your office, all I ask for is an hour. What suits you better: early in the week or towards its end?
Morning or afternoon?
I have noted it. Is the address still the same?`,
};

const FAREWELL: ScriptBlock = {
  kind: 'farewell',
  title: '',
  text: 'Thank you, {person.address}! I will send a confirmation and a reminder the day before. See you then.',
};

export const ENGLISH_SCRIPTS: readonly ReadyScript[] = [
  {
    code: 'en-expert',
    locale: 'en',
    purpose: 'first_meeting',
    name: 'The expert’s opinion',
    inUse: true,
    blocks: [
      GATEKEEPER,
      {
        kind: 'greeting',
        title: '',
        text: 'Hello {person.address}, my name is {me}, I am with {company}. Do you have two minutes?',
      },
      {
        kind: 'reason',
        title: '',
        text: `We have begun a programme to work noticeably better for those who have been with us for long, and you are one of these partners.
Reports do not help us there; the opinion of people who know the trade from within does. Yours is an expert’s.
I would like to meet you and ask some questions from a prepared form. It takes about an hour.`,
      },
      CLOSE,
      ...OBJECTIONS,
      FAREWELL,
    ],
  },
  {
    code: 'en-short',
    locale: 'en',
    purpose: 'first_meeting',
    name: 'Short, time first',
    inUse: false,
    blocks: [
      GATEKEEPER,
      {
        kind: 'greeting',
        title: '',
        text: 'Hello {person.address}, {me} from {company}. I am calling to ask you for an hour this week or next.',
      },
      {
        kind: 'reason',
        title: '',
        text: 'We meet our long-standing clients in person and find out, from a list of questions, what in our work is due for improvement. Without you the picture is not whole. I come to your office.',
      },
      CLOSE,
      ...OBJECTIONS,
      FAREWELL,
    ],
  },
  {
    code: 'en-restored',
    locale: 'en',
    purpose: 'restored',
    name: 'Quality restored',
    inUse: true,
    blocks: [
      GATEKEEPER,
      {
        kind: 'greeting',
        title: '',
        text: 'Hello {person.address}, this is {me} from {company}. It is about the claims we wrote down when we met your company.',
      },
      {
        kind: 'reason',
        title: '',
        text: 'Our technicians say it is mended. The last word is yours, though: please check on your side. Is it now as it should be?',
      },
      {
        kind: 'close',
        title: '',
        text: 'If you need time to check, tell me when to call again. I can send you a link: one tap is an answer.',
      },
      {
        kind: 'objection',
        title: 'No, nothing has changed',
        text: 'Thank you for saying so plainly. Let me write it down in your words: what exactly is wrong, and when does it show? It goes back to the technicians today, and I will tell you what they say.',
      },
      { kind: 'farewell', title: '', text: 'Thank you, {person.address}. I keep an eye on it.' },
    ],
  },
  {
    code: 'en-resumption',
    locale: 'en',
    purpose: 'resumption',
    name: 'Taking up the talk again',
    inUse: true,
    blocks: [
      GATEKEEPER,
      {
        kind: 'greeting',
        title: '',
        text: 'Hello {person.address}, {me} from {company}. Thank you for confirming that all works as it should now.',
      },
      {
        kind: 'reason',
        title: '',
        text: 'Last time we stopped halfway and mended first what stood in the way. I would like to finish our talk from the same place, asking nothing twice. It takes less than an hour.',
      },
      CLOSE,
      ...OBJECTIONS.slice(0, 2),
      FAREWELL,
    ],
  },
];
