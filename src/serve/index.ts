/** The web application: `hearsay serve`. */
export { serve } from './serve.ts';
