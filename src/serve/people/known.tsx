import { countryName, isCountryCode } from '../../resolve/countries/words.ts';
import { officesOf } from '../../resolve/offices/offices-of.ts';
import type { WhoAnswer } from '../../store/ask/who.ts';
import { whyHeld } from '../../store/ask/who-words.ts';
import { addressOf } from '../addresses.ts';
import { Basis } from '../words/basis.tsx';
import { line, Words } from '../words/words.tsx';

/** Who of the lists is meant, and which offices they held when; for words for an office, who held it. */
export function Known({ answer: { people, office } }: { readonly answer: WhoAnswer }) {
  const found = people.filter((p) => p.verdict === 'found');
  if (found.length === 0 && !office) return null;
  return (
    <section>
      <h2>Known from lists</h2>
      {found.map((person) => (
        <Listed person={person} />
      ))}
      {office && <Office office={office} />}
    </section>
  );
}

function Listed({ person }: { readonly person: WhoAnswer['people'][number] }) {
  const { id, list, name, why, facts } = person;
  const { countries = [], positions = [], born, died } = facts;
  const held = officesOf(id);
  const of = countries.map((code) => (isCountryCode(code) ? countryName(code) : code));
  return (
    <>
      <p>
        <b>
          <Words of={line(name, 80)} />
        </b>
        {of.length > 0 && (
          <>
            , <Words of={line(of.join(', '), 80)} />
          </>
        )}
        {born !== undefined && `, born ${born}`}
        {died !== undefined && `, died ${died}`}
        <Basis>{`${list === 'world' ? 'our list' : `list ${line(list, 40)}`}: ${whyHeld(why)}`}</Basis>
      </p>
      {held.length + positions.length > 0 && (
        <ul class="offices">
          {held.map(({ office, held: { from, to, acting } }) => (
            <li>
              <span class="day">{`${from} – ${to ?? ''}`.trim()}</span> {office.name}
              {acting && <Basis>acting</Basis>}
            </li>
          ))}
          {positions.slice(0, 12).map((position) => (
            <li>
              <Words of={line(position, 120)} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Office({ office }: { readonly office: NonNullable<WhoAnswer['office']> }) {
  if (office.verdict === 'unknown') return null;
  if (office.verdict === 'body') return <p>{`A body: ${office.body.name}`}</p>;
  const what = office.verdict === 'unsure' ? office.offices[0] : office.office;
  const held = office.candidates;
  return (
    <>
      <p>
        {`An office${what ? `: ${what.name}` : ''}`}
        {office.verdict === 'holder' ? <Basis>held then by one, as inferred</Basis> : null}
      </p>
      <ul class="offices">
        {held.map(({ name, from, to, acting }) => (
          <li>
            <span class="day">{`${from} – ${to ?? ''}`.trim()}</span>{' '}
            <a href={addressOf('person', { id: name })}>{name}</a>
            {acting && <Basis>acting</Basis>}
          </li>
        ))}
      </ul>
    </>
  );
}
