import { table } from './lib.ts';

table('Titles in capitals', [
  ['Norland Sends 12 Rockets To Sylvania', ['12 Rockets = 12 exact rocket']],
  ['BLAST KILLS 20 IN PORT ELLIS', ['20 = 20 exact killed']],
  ['Ferry Sinks With At Least 30 Aboard', ['At Least 30 Aboard = 30 at-least aboard']],
]);
