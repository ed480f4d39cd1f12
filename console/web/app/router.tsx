import { createRootRoute, createRoute, createRouter, redirect, type RouterHistory } from '@tanstack/react-router';
import { NewPlanPage } from '../plans/NewPlanPage';
import { OverviewPage } from '../plans/OverviewPage';
import { PlanPage } from '../plans/PlanPage';
import { planSearch } from '../plans/planSearch';
import { PlansPage } from '../plans/PlansPage';
import { SchedulePage } from '../plans/SchedulePage';
import { Frame } from './Frame';
import { PageCrashed, PageMissing } from './pages';

const root = createRootRoute({ component: Frame, notFoundComponent: PageMissing, errorComponent: PageCrashed });

function toPlans(): never {
  throw redirect({ to: '/plans', replace: true });
}

const home = createRoute({ getParentRoute: () => root, path: '/', beforeLoad: toPlans });
// Where the issuer sends people back to; by the time the router looks, the sign-in has moved them on.
const signedIn = createRoute({ getParentRoute: () => root, path: '/signed-in', beforeLoad: toPlans });
const plans = createRoute({
  getParentRoute: () => root,
  path: '/plans',
  component: PlansPage,
  validateSearch: planSearch,
});
const newPlan = createRoute({ getParentRoute: () => root, path: '/plans/new', component: NewPlanPage });
const plan = createRoute({ getParentRoute: () => root, path: '/plans/$planId', component: PlanPage });
const overview = createRoute({ getParentRoute: () => plan, path: '/', component: OverviewPage });
const schedule = createRoute({ getParentRoute: () => plan, path: '/schedule', component: SchedulePage });

const routes = root.addChildren([home, signedIn, plans, newPlan, plan.addChildren([overview, schedule])]);

export function newRouter(history?: RouterHistory) {
  return createRouter({
    routeTree: routes,
    scrollRestoration: true,
    ...(history === undefined ? {} : { history }),
  });
}

export type ConsoleRouter = ReturnType<typeof newRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: ConsoleRouter;
  }
}
