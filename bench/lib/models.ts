/** The weights in models/, as the command loads them. */
export { loadModels } from '../../src/store/models.ts';
