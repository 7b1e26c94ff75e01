export { chartSvg } from './chart.ts';
export { type ChartVoice, chartVoices } from './data.ts';
