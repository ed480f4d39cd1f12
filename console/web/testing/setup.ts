import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { services } from './services';

// Machines that do other work besides are slow, not wrong.
configure({ asyncUtilTimeout: 10_000 });

// What browsers have and jsdom lacks, as far as the component library asks for it.
Object.defineProperty(window, 'matchMedia', {
  value: (query: string) => ({
    // Without motion, menus open and close at once.
    matches: query.includes('prefers-reduced-motion'),
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }),
});
// A little layout: what has no size and no place counts as scrolled away, and its open menu is hidden.
Object.defineProperty(document.documentElement, 'clientWidth', { value: 1024 });
Object.defineProperty(document.documentElement, 'clientHeight', { value: 768 });
window.HTMLElement.prototype.getBoundingClientRect = () => new DOMRect(10, 10, 100, 20);
class Observer {
  observe() {
    return undefined;
  }
  unobserve() {
    return undefined;
  }
  disconnect() {
    return undefined;
  }
}
vi.stubGlobal('ResizeObserver', Observer);
window.scrollTo = () => undefined;
window.HTMLElement.prototype.scrollIntoView = () => undefined;
Object.defineProperty(document, 'fonts', {
  value: { addEventListener: () => undefined, removeEventListener: () => undefined },
});

// A call that no test expects is a mistake, not a network failure.
beforeAll(() => {
  services.listen({ onUnhandledRequest: 'error' });
});
afterEach(() => {
  cleanup();
  services.resetHandlers();
  window.localStorage.clear();
  window.sessionStorage.clear();
});
afterAll(() => {
  services.close();
});
