import type { components } from '../api/contracts/plan';

type Schemas = components['schemas'];

export type Plan = Schemas['PlanView'];
export type NewPlan = Schemas['NewPlan'];
export type Overview = Schemas['OverviewView'];
export type Outline = Schemas['OutlineView'];
export type Schedule = Schemas['ScheduleView'];
