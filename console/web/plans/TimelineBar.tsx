import classes from './TimelineBar.module.css';

/** First and last day, as calendar dates. */
export interface Span {
  start: string;
  finish: string;
}

interface TimelineBarProps {
  /** The days that the whole width stands for. */
  span: Span;
  dates: { earlyStart: string; earlyFinish: string; lateFinish: string; critical: boolean };
  milestone: boolean;
  /** Whether the bar stands for the tasks inside this one. */
  summary: boolean;
}

/** Where the days of a task lie within the plan, and how far it may slip; the cells beside it say the same in words. */
export function TimelineBar({ span, dates, milestone, summary }: TimelineBarProps) {
  const { start, width } = placed(span, { start: dates.earlyStart, finish: dates.earlyFinish });
  const slack = placed(span, { start: dates.earlyStart, finish: dates.lateFinish });
  return (
    <div className={classes.track} aria-hidden>
      {slack.width > width && <div className={classes.slack} style={{ left: `${start}%`, width: `${slack.width}%` }} />}
      <div
        className={milestone ? classes.milestone : classes.bar}
        data-critical={dates.critical || undefined}
        data-summary={summary || undefined}
        style={{ left: `${milestone ? start + width : start}%`, ...(milestone ? {} : { width: `${width}%` }) }}
      />
    </div>
  );
}

/** Start and width of some days as percentages of a span; the last day counts whole. */
export function placed(span: Span, days: Span): { start: number; width: number } {
  const whole = dayNumber(span.finish) + 1 - dayNumber(span.start);
  const start = dayNumber(days.start) - dayNumber(span.start);
  const length = dayNumber(days.finish) + 1 - dayNumber(days.start);
  return { start: (start / whole) * 100, width: Math.max(0, length / whole) * 100 };
}

function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}
