import type { components } from '../api/contracts/plan';

type Schemas = components['schemas'];

export type Plan = Schemas['Plan'];
export type NewPlan = Schemas['NewPlan'];
export type Overview = Schemas['Overview'];
export type Outline = Schemas['Outline'];
export type Schedule = Schemas['Schedule'];
