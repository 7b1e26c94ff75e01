import { describe, expect, it } from 'vitest';
import { sentence } from './model.ts';

/** Our own sentences about invented people; word/tag as the model must see them. */
const table: readonly string[] = [
  'The/DT minister/NN said/VBD the/DT factory/NN had/VBD not/RB produced/VBN any/DT shells/NNS ./.',
  'Two/CD officials/NNS told/VBD reporters/NNS that/IN they/PRP would/MD leave/VB on/IN Monday/NNP ./.',
  'She/PRP has/VBZ been/VBN working/VBG in/IN the/DT city/NN for/IN ten/CD years/NNS ./.',
  'Mr./NNP Tavel/NNP believes/VBZ the/DT plan/NN is/VBZ too/RB expensive/JJ ./.',
  'Who/WP will/MD pay/VB for/IN it/PRP ?/.',
  'He/PRP did/VBD n’t/RB know/VB how/WRB many/JJ people/NNS were/VBD there/RB ./.',
  'According/VBG to/TO her/PRP$ lawyer/NN ,/, the/DT company/NN was/VBD sold/VBN last/JJ year/NN ./.',
  'There/EX are/VBP more/JJR than/IN 300/CD workers/NNS at/IN the/DT plant/NN ./.',
  'The/DT group/NN ’s/POS leader/NN called/VBD the/DT vote/NN a/DT mistake/NN ./.',
  'I/PRP think/VBP we/PRP can/MD win/VB ./.',
];

describe('tags', () => {
  it.each(table)('%s', (line) => {
    const want = line.split(' ').map((pair) => {
      const slash = pair.lastIndexOf('/');
      return [pair.slice(0, slash), pair.slice(slash + 1)];
    });
    // Clitics and marks go without the space before them.
    const text = want
      .map(([word]) => word)
      .join(' ')
      .replace(/ (n’t|’s|[.,?])/g, '$1');
    expect(sentence(text).map((t) => [t.text, t.tag])).toEqual(want);
  });

  it.each([
    ['“We will stay,” she said.', ['``', "''"]],
    ['"We will stay," she said.', ['``', "''"]],
  ])('tells an opening from a closing mark: %s', (text, want) => {
    expect(
      sentence(text)
        .filter((t) => /["“”]/.test(t.text))
        .map((t) => t.tag),
    ).toEqual(want);
  });
});
