export { type Lock, type LockOptions, lockOwner, StoreInUse, takeLock } from './lock.ts';
export type { LockOwner, ServerAddress } from './owner.ts';
