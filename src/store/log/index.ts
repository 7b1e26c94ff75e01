export { openFileLog } from './file-log.ts';
