export { lockOwner, StoreInUse, takeLock } from './lock.ts';
export type { LockOwner } from './owner.ts';
