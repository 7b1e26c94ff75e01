export { chartSvg } from './chart.ts';
