import { memoryStore } from '../../src/store/memory-store.ts';
import { storeContract } from './contract.ts';

storeContract('the store in memory', memoryStore);
