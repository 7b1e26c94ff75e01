/** The web application: `hearsay serve`. */
export { assertLoopback, serve } from './serve.ts';
