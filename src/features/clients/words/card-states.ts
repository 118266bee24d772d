// Names of states, outcomes, deeds and remarks that the card shows.
import { defineWords } from '#kernel/words.ts';

export const stateWords = defineWords({
  ru: {
    meetingStates: {
      booked: 'назначена',
      held: 'состоялась',
      cancelled: 'отменена',
      no_show: 'не состоялась',
    } as Record<string, string>,
    purposes: {
      questionnaire: 'анкета',
      resumption: 'продолжение анкеты',
      friendly: 'дружеская',
      other: 'другое',
    } as Record<string, string>,
    outcomes: {
      booked: 'договорились о встрече',
      call_back: 'просили перезвонить',
      not_reached: 'не дозвонились',
      wrong_number: 'номер неверный',
      person_left: 'человек ушёл',
      refused: 'отказ',
      talked: 'поговорили',
    } as Record<string, string>,
    begun: 'начата',
    inWorkAgain: 'снова в работе',
    questionnaireStates: {
      in_progress: 'идёт',
      paused_quality: 'остановлена на качестве',
      completed: 'заполнена',
      handed_in: 'сдана',
      accepted: 'принята',
      returned: 'на доработке',
    } as Record<string, string>,
    caseStates: {
      registered: 'записана',
      acknowledged: 'получена',
      works_planned: 'работы назначены',
      in_work: 'в работе',
      restored: 'восстановлено, спросите клиента',
      offered: 'клиента спросили',
      confirmed: 'клиент подтвердил',
      resumed: 'анкета продолжена',
    } as Record<string, string>,
    stages: { interest: 'интерес', proposal: 'предложение', won: 'есть', lost: 'не вышло' } as Record<
      string,
      string
    >,
    recommendationStates: {
      received: 'получена',
      contacted: 'связались',
      met: 'встретились',
      won: 'стал клиентом',
      lost: 'не вышло',
    } as Record<string, string>,
    deeds: {
      bring_back: { text: 'Клиент в архиве. Верните его, чтобы работать.', action: '' },
      put_on_list: { text: 'Клиент ни в чьём списке этого круга.', action: 'К спискам' },
      call: { text: 'Позвонить ключевому лицу и договориться о встрече.', action: 'Позвонить' },
      leader_decides: {
        text: 'Клиент отказался от встречи. Как быть дальше, решает руководитель программы.',
        action: '',
      },
      prepare_meeting: {
        text: 'Встреча назначена. Просмотрите людей и прошлый разговор.',
        action: 'К анкете',
      },
      mark_meeting: { text: 'Время встречи прошло. Отметьте, состоялась ли она.', action: 'К моему дню' },
      go_on: { text: 'Анкета начата. Продолжите её с того места, где остановились.', action: 'К анкете' },
      watch_works: { text: 'Остановились на качестве: следить за работами сервиса.', action: 'К реестру' },
      ask_client: {
        text: 'Сервис восстановил качество: спросить клиента, так ли это.',
        action: 'Спросить клиента',
      },
      book_resumption: {
        text: 'Клиент подтвердил качество. Назначьте встречу, чтобы продолжить анкету.',
        action: 'Позвонить',
      },
      hand_in: { text: 'Анкета заполнена. Она зачтётся, когда вы её сдадите.', action: 'К анкете' },
      mend: { text: 'Анкету вернули на доработку.', action: 'К анкете' },
      accept: { text: 'Анкета сдана и ждёт, когда её примет руководитель программы.', action: 'К анкете' },
      keep_touch: { text: 'Круг с этим клиентом пройден. Поддерживайте знакомство.', action: '' },
      none: { text: 'Круг ещё не начат.', action: '' },
    },
    warnings: {
      inn_letters: 'ИНН содержит не только цифры',
      inn_length: 'В ИНН не 10 и не 12 цифр',
      inn_zeros: 'ИНН из одних нулей',
      inn_checksum: 'Контрольное число ИНН не сходится',
      kpp_length: 'КПП не похож на КПП',
      ogrn_letters: 'ОГРН содержит не только цифры',
      ogrn_length: 'В ОГРН не 13 и не 15 цифр',
      ogrn_zeros: 'ОГРН из одних нулей',
      ogrn_checksum: 'Контрольное число ОГРН не сходится',
    },
    relationStates: { excellent: 'отличные', unsure: 'неясные', monopolised: 'закрывает клиента от коллег' },
  },
  en: {
    meetingStates: { booked: 'booked', held: 'held', cancelled: 'cancelled', no_show: 'missed' } as Record<
      string,
      string
    >,
    purposes: {
      questionnaire: 'questionnaire',
      resumption: 'going on with it',
      friendly: 'friendly',
      other: 'other',
    } as Record<string, string>,
    outcomes: {
      booked: 'a meeting was arranged',
      call_back: 'asked to call back',
      not_reached: 'not reached',
      wrong_number: 'wrong number',
      person_left: 'the person has left',
      refused: 'refused',
      talked: 'talked',
    } as Record<string, string>,
    begun: 'begun',
    inWorkAgain: 'in work again',
    questionnaireStates: {
      in_progress: 'under way',
      paused_quality: 'paused on quality',
      completed: 'completed',
      handed_in: 'handed in',
      accepted: 'accepted',
      returned: 'returned for rework',
    } as Record<string, string>,
    caseStates: {
      registered: 'registered',
      acknowledged: 'received',
      works_planned: 'works planned',
      in_work: 'in work',
      restored: 'restored, ask the client',
      offered: 'the client was asked',
      confirmed: 'confirmed by the client',
      resumed: 'questionnaire resumed',
    } as Record<string, string>,
    stages: { interest: 'interest', proposal: 'proposal', won: 'won', lost: 'lost' } as Record<
      string,
      string
    >,
    recommendationStates: {
      received: 'received',
      contacted: 'contacted',
      met: 'met',
      won: 'became a client',
      lost: 'lost',
    } as Record<string, string>,
    deeds: {
      bring_back: { text: 'The client is archived. Bring it back to work with it.', action: '' },
      put_on_list: { text: 'The client is on nobody’s list in this round.', action: 'To the lists' },
      call: { text: 'Call a key person and arrange a meeting.', action: 'Call' },
      leader_decides: {
        text: 'The client refused to meet. The programme leader decides how to go on.',
        action: '',
      },
      prepare_meeting: {
        text: 'A meeting is booked. Look through the people and the last talk.',
        action: 'To the questionnaire',
      },
      mark_meeting: {
        text: 'The time of the meeting has passed. Mark whether it took place.',
        action: 'To my day',
      },
      go_on: {
        text: 'The questionnaire is begun. Go on from where it stopped.',
        action: 'To the questionnaire',
      },
      watch_works: { text: 'Paused on quality. The service side is at work.', action: 'To the register' },
      ask_client: {
        text: 'The service side restored quality. The client’s word is awaited.',
        action: 'Ask the client',
      },
      book_resumption: {
        text: 'The client confirmed quality. Book a meeting to go on with the questionnaire.',
        action: 'Call',
      },
      hand_in: {
        text: 'The questionnaire is complete. It counts once you hand it in.',
        action: 'To the questionnaire',
      },
      mend: { text: 'The questionnaire was returned for rework.', action: 'To the questionnaire' },
      accept: {
        text: 'The questionnaire is handed in and waits for the programme leader.',
        action: 'To the questionnaire',
      },
      keep_touch: { text: 'The round is done with this client. Keep the acquaintance alive.', action: '' },
      none: { text: 'The round has not started yet.', action: '' },
    },
    warnings: {
      inn_letters: 'The INN holds more than digits',
      inn_length: 'The INN has neither 10 nor 12 digits',
      inn_zeros: 'The INN is all zeros',
      inn_checksum: 'The check digit of the INN is wrong',
      kpp_length: 'The KPP does not look like one',
      ogrn_letters: 'The OGRN holds more than digits',
      ogrn_length: 'The OGRN has neither 13 nor 15 digits',
      ogrn_zeros: 'The OGRN is all zeros',
      ogrn_checksum: 'The check digit of the OGRN is wrong',
    },
    relationStates: {
      excellent: 'excellent',
      unsure: 'unsure',
      monopolised: 'shields the client from colleagues',
    },
  },
});
