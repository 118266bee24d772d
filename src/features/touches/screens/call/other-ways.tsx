import { Text } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import type { CallLine, Callee } from '../../shapes/contracts/my-day.ts';
import { callWords } from '../../words/call.ts';

/** After attempts in vain: whom else to call, where to write, where to drop in — each one tap away. */
export function OtherWays(props: {
  ways: CallLine['ways'];
  people: readonly Pick<Callee, 'id' | 'name' | 'post'>[];
  clientId: string;
  onPerson: (personId: string) => void;
}) {
  const w = useWords(callWords);
  if (props.ways.length === 0) return null;
  return (
    <div>
      <Text fz="sm" fw={600}>
        {w.ways}
      </Text>
      <ul className="ways">
        {props.ways.map((way) => (
          <li key={`${way.way}${way.personId}${way.text}`}>
            <Way way={way} {...props} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Way(props: {
  way: CallLine['ways'][number];
  people: readonly Pick<Callee, 'id' | 'name' | 'post'>[];
  clientId: string;
  onPerson: (personId: string) => void;
}) {
  const { wayNames } = useWords(callWords);
  const { way, personId, text } = props.way;
  const person = props.people.find((one) => one.id === personId);
  const name = [person?.name, person?.post].filter(Boolean).join(', ');
  switch (way) {
    case 'person':
    case 'gatekeeper':
      return (
        <button type="button" className="text-deed" onClick={() => personId && props.onPerson(personId)}>
          {wayNames[way](name)}
        </button>
      );
    case 'company_phone':
      return <a href={`tel:${(text ?? '').replace(/[^\d+]/g, '')}`}>{wayNames.company_phone(text ?? '')}</a>;
    case 'email':
      return <a href={`mailto:${text}`}>{wayNames.email(text ?? '')}</a>;
    case 'visit':
      return <span>{wayNames.visit(text ?? '')}</span>;
    case 'find_out':
      return <AppLink to={`/clients/${props.clientId}`}>{wayNames.find_out}</AppLink>;
  }
}
