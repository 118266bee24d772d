// What happens in this room that the rooms above may answer, in the same transaction.
import type { Instant } from '#kernel/day.ts';

export interface CompanySetUp {
  kind: 'company-set-up';
  companyId: string;
  /** The administrator, when they lead the programme too. */
  leaderEmployeeId: string | null;
}

export interface InvitationMade {
  kind: 'invitation-made';
  employeeId: string;
  email: string;
  /** The whole link with its secret: for the letter only, never for the audit. */
  link: string;
  expiresAt: Instant;
  /** The account exists: the link sets a new password. */
  isReset: boolean;
}

export interface EmployeeDeactivated {
  kind: 'employee-deactivated';
  employeeId: string;
}

/** Capacity and quotas of this employee may differ now (M3). */
export interface AbsencesChanged {
  kind: 'absences-changed';
  employeeId: string;
}

export type StaffEvent = CompanySetUp | InvitationMade | EmployeeDeactivated | AbsencesChanged;
