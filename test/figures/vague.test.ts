import { table } from './lib.ts';

table('Vague counts keep their words', [
  ['Several rockets fell.', ['Several rockets = 3..∞ vague rocket']],
  ['Dozens of houses burned.', ['Dozens of houses = 24..120 vague house']],
  ['A few hundred soldiers crossed.', ['A few hundred soldiers = 300..∞ vague soldier']],
  ['Tens of thousands of people fled.', ['Tens of thousands of people = 20000..100000 vague people']],
  ['Several million shells were made.', ['Several million shells = 3000000..∞ vague shell']],
  ['Hundreds of thousands of crowns.', ['Hundreds of thousands of crowns = 200000..1000000 vague crown']],
  ['At least several hundred boats.', ['At least several hundred boats = 300..∞ at-least boat']],
  [
    'A couple of ships and a handful of rafts.',
    ['A couple of ships = 2..∞ vague ship', 'a handful of rafts = 3..∞ vague raft'],
  ],
  ['Millions are watching.', ['Millions = 2000000..∞ vague']],
  ['The scores were even.', []],
]);
