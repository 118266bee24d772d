// Lists with a name of their own, and how their columns are called in a table.
import { roleWords } from '#features/access/words/roles.ts';
import { stateWords } from '#features/clients/words/card-states.ts';
import { caseWords } from '#features/quality/words/case.ts';
import { questionnaireStates } from '#features/questionnaires/words/states.ts';
import { uiWords } from '#ui/words.ts';
import type { ExportColumn } from './table-file.ts';

export interface ExportKind {
  procedure: string;
  columns?: readonly ExportColumn[];
}

const OPPORTUNITY_KINDS = { growth: 'рост', offer: 'предложение', direction: 'направление' };

export const exportKinds: Record<string, ExportKind> = {
  clients: {
    procedure: 'clients.list',
    columns: [
      { field: 'shortName', title: 'Название' },
      { field: 'inn', title: 'ИНН' },
      { field: 'city', title: 'Город' },
      { field: 'segment', title: 'Сегмент' },
      { field: 'revenueYear', title: 'Выручка за год, ₽', kopecks: true },
      { field: 'persons', title: 'Ключевых лиц' },
      { field: 'curator.name', title: 'Куратор' },
      { field: 'state', title: 'Состояние в круге', names: uiWords.ru.states },
      { field: 'lastTouchAt', title: 'Последнее касание' },
      { field: 'nextMeetingAt', title: 'Следующая встреча' },
      { field: 'openCase', title: 'В реестре' },
      { field: 'id', title: 'id' },
    ],
  },
  employees: {
    procedure: 'staff.employees',
    columns: [
      { field: 'lastName', title: 'Фамилия' },
      { field: 'firstName', title: 'Имя' },
      { field: 'patronymic', title: 'Отчество' },
      { field: 'post', title: 'Должность' },
      { field: 'division.name', title: 'Подразделение' },
      { field: 'email', title: 'Почта' },
      { field: 'phone', title: 'Телефон' },
      { field: 'roles', title: 'Роли', names: roleWords.ru.roles },
      { field: 'id', title: 'id' },
    ],
  },
  questionnaires: {
    procedure: 'questionnaires.list',
    columns: [
      { field: 'clientName', title: 'Клиент' },
      { field: 'employeeName', title: 'Участник' },
      { field: 'roundName', title: 'Круг' },
      { field: 'state', title: 'Состояние', names: questionnaireStates.ru },
      { field: 'startedAt', title: 'Начата' },
      { field: 'handedInAt', title: 'Сдана' },
      { field: 'countsOn', title: 'Засчитана' },
      { field: 'id', title: 'id' },
    ],
  },
  register: {
    procedure: 'quality.list',
    columns: [
      { field: 'year', title: 'Год' },
      { field: 'number', title: 'Номер' },
      { field: 'clientName', title: 'Клиент' },
      { field: 'firstClaim', title: 'Замечание' },
      { field: 'claims', title: 'Замечаний' },
      { field: 'state', title: 'Состояние', names: caseWords.ru.states },
      { field: 'cycle', title: 'Который раз' },
      { field: 'curatorName', title: 'Куратор' },
      { field: 'registeredOn', title: 'В реестре с' },
      { field: 'stateSince', title: 'В этом состоянии с' },
      { field: 'works', title: 'Работ' },
      { field: 'worksDone', title: 'Сделано работ' },
      { field: 'deed.dueOn', title: 'Срок' },
      { field: 'deed.daysLate', title: 'Дней опоздания' },
      { field: 'id', title: 'id' },
    ],
  },
  recommendations: {
    procedure: 'growth.recommendations',
    columns: [
      { field: 'name', title: 'Кого рекомендуют' },
      { field: 'company', title: 'Компания' },
      { field: 'contact', title: 'Связь' },
      { field: 'servedByCompetitor', title: 'Кто обслуживает' },
      { field: 'introducedInPerson', title: 'Познакомят лично' },
      { field: 'clientName', title: 'Кто рекомендует' },
      { field: 'state', title: 'Состояние', names: stateWords.ru.recommendationStates },
      { field: 'owner.name', title: 'Кто ведёт' },
      { field: 'note', title: 'Заметка' },
      { field: 'createdAt', title: 'Получена' },
      { field: 'id', title: 'id' },
    ],
  },
  opportunities: {
    procedure: 'growth.opportunities',
    columns: [
      { field: 'clientName', title: 'Клиент' },
      { field: 'title', title: 'Возможность' },
      { field: 'kind', title: 'Вид', names: OPPORTUNITY_KINDS },
      { field: 'amount', title: 'Сумма, ₽', kopecks: true },
      { field: 'stage', title: 'Этап', names: stateWords.ru.stages },
      { field: 'nextStep', title: 'Следующий шаг' },
      { field: 'owner.name', title: 'Кто ведёт' },
      { field: 'createdAt', title: 'Появилась' },
      { field: 'id', title: 'id' },
    ],
  },
  audit: {
    procedure: 'access.audit',
    columns: [
      { field: 'at', title: 'Когда' },
      { field: 'actorName', title: 'Кто' },
      { field: 'actorKind', title: 'Откуда' },
      { field: 'procedure', title: 'Действие' },
      { field: 'entity', title: 'Что' },
      { field: 'entityId', title: 'id' },
      { field: 'clientId', title: 'id клиента' },
      { field: 'before', title: 'Было' },
      { field: 'after', title: 'Стало' },
    ],
  },
};
