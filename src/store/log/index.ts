export { type FileLogOptions, openFileLog } from './file-log.ts';
