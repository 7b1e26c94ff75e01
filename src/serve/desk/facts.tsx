import { type GivenFacts, InputError, isPublished } from '../../article/index.ts';
import { languageTag } from '../../article/language.ts';

/** What a user knows of an article: fields of a form, each left empty where it is not known. */
export function Facts({ given }: { readonly given: GivenFacts }) {
  return (
    <div class="fields">
      <label>
        Published
        <input
          name="published"
          value={given.published}
          placeholder="2031-05-14"
          maxlength={40}
          autocomplete="off"
          inputmode="numeric"
        />
      </label>
      <label>
        Outlet
        <input name="outlet" value={given.outlet} maxlength={200} autocomplete="off" />
      </label>
      <label>
        Language
        <input name="language" value={given.language} placeholder="en" maxlength={35} autocomplete="off" />
      </label>
    </div>
  );
}

/** What the fields say. Throws `InputError`. */
export function factsOf(form: FormData): GivenFacts {
  const word = (name: string): string | undefined => {
    const value = form.get(name);
    const written = typeof value === 'string' ? value.trim().slice(0, 1_000) : '';
    return written === '' ? undefined : written;
  };
  const published = word('published');
  if (published !== undefined && !isPublished(published))
    throw new InputError(
      'Published',
      `${published} is no date`,
      'give YYYY, YYYY-MM, YYYY-MM-DD or a time with zone',
    );
  const stated = word('language');
  const language = stated === undefined ? undefined : languageTag(stated);
  if (stated !== undefined && language === undefined)
    throw new InputError('Language', `${stated} is no language tag`, 'give one such as en or en-GB');
  const outlet = word('outlet');
  return {
    ...(published !== undefined && { published }),
    ...(outlet !== undefined && { outlet }),
    ...(language !== undefined && { language }),
  };
}
