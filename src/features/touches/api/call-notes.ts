// What is kept beside a client for the next call: the way in, and forms of names put right by hand.
import { reads, writes } from '#features/access/shapes/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { loadCallTroubles } from '../data/call-troubles.ts';
import { listPersonNames } from '../data/call-sheet.ts';
import { deleteNameForm, listNameForms, putNameForm } from '../data/name-form.ts';
import { findWayIn, putWayIn } from '../data/way-in.ts';
import { declineAddress, declineFullName } from '#features/clients/rules/declension.ts';
import { listCallTroubles, saveNameForm, saveWayIn } from '../shapes/contracts/calls.ts';
import { requireClient, requireEmployee } from './calls.ts';

export const callNotesApi = [
  writes(saveWayIn, async (context, { clientId, wayIn, hours }) => {
    const { tx, now, changed } = context;
    await requireClient(context, clientId, null);
    if (hours && hours.from >= hours.to) refuse('call_hours_backwards', {}, 422);
    const before = await findWayIn(tx, clientId);
    const after = { text: wayIn, hours };
    await putWayIn(tx, clientId, after, { employeeId: requireEmployee(context), at: now });
    changed({
      entity: 'client_way_in',
      id: clientId,
      clientId,
      before: before ? { text: before.text, hours: before.hours } : null,
      after,
    });
    return { ok: true as const };
  }),

  writes(saveNameForm, async (context, { clientId, personId, subject, nameCase, form }) => {
    const { tx, now, changed } = context;
    await requireClient(context, clientId, personId);
    const name = (await listPersonNames(tx, [personId])).get(personId);
    if (!name) return refuse('not_found', {}, 404);
    const declined =
      subject === 'address'
        ? declineAddress(name, name.addressAs, name.gender)
        : declineFullName(name, name.gender);
    const known = await listNameForms(tx, [personId]);
    const earlier = known.find((one) => one.subject === subject && one.nameCase === nameCase);
    const key = { personId, subject, nameCase };
    if (form) {
      const made = { ...key, form, madeFrom: declined.forms.nominative };
      await putNameForm(tx, made, { employeeId: requireEmployee(context), at: now });
    } else await deleteNameForm(tx, key);
    const id = `${personId} ${subject} ${nameCase}`;
    const before = { form: earlier?.form ?? declined.forms[nameCase] };
    changed({
      entity: 'person_name_form',
      id,
      clientId,
      before,
      after: { personId, form: form || declined.forms[nameCase] },
    });
    return { ok: true as const };
  }),

  reads(listCallTroubles, async ({ db, scope }) => ({ rows: await loadCallTroubles(db, scope) })),
];
