import { settingFlag } from './flag.ts';
import { PATH } from './value-kind.ts';

export const MODEL_FLAG = settingFlag('modelPath', PATH, { label: '<file>', about: 'the trained model' });

export const CATALOGUE_FLAG = settingFlag('cataloguePath', PATH, { label: '<csv>', about: 'the catalogue of movies' });

export const DATABASE_FLAG = settingFlag('databasePath', PATH, { label: '<file>', about: 'the database' });
