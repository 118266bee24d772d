// Lists with a name of their own, and how their columns are called in a table.
import type { ExportColumn } from './table-file.ts';

export interface ExportKind {
  procedure: string;
  columns?: readonly ExportColumn[];
}

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
      { field: 'state', title: 'Состояние в круге' },
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
      { field: 'roles', title: 'Роли' },
      { field: 'id', title: 'id' },
    ],
  },
  questionnaires: {
    procedure: 'questionnaires.list',
    columns: [
      { field: 'clientName', title: 'Клиент' },
      { field: 'employeeName', title: 'Участник' },
      { field: 'roundName', title: 'Круг' },
      { field: 'state', title: 'Состояние' },
      { field: 'startedAt', title: 'Начата' },
      { field: 'handedInAt', title: 'Сдана' },
      { field: 'countsOn', title: 'Засчитана' },
      { field: 'id', title: 'id' },
    ],
  },
  register: { procedure: 'quality.list' },
  recommendations: { procedure: 'growth.recommendations' },
  opportunities: { procedure: 'growth.opportunities' },
  audit: { procedure: 'access.audit' },
};
