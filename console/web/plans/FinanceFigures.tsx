import { Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../language/formats';
import type { Overview } from './contract';
import { Figure } from './Figure';
import { Unavailable } from './Unavailable';

interface Known {
  currency?: string | undefined;
  npv?: number | undefined;
  roi?: number | undefined;
  paybackMonths?: number | undefined;
}

export function FinanceFigures({ finance }: { finance: Overview['finance'] }) {
  const { t } = useTranslation();
  const { available, reasonCode, reason, lastKnown } = finance;
  return available ? (
    <Known known={finance} />
  ) : (
    <Unavailable
      code={reasonCode}
      sentence={reason}
      noneYet={t('overview.finance.none')}
      lastKnown={lastKnown && <Known known={lastKnown} />}
      lastKnownAt={lastKnown?.at}
    />
  );
}

function Known({ known }: { known: Known }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { currency, npv, roi, paybackMonths } = known;
  return (
    <Stack gap="sm">
      <Figure
        value={npv === undefined || currency === undefined ? t('none') : formats.money(npv, currency)}
        label={t('overview.finance.npv')}
      />
      <Group gap="xl">
        <Figure small value={roi === undefined ? t('none') : formats.percent(roi)} label={t('overview.finance.roi')} />
        <Figure
          small
          value={
            paybackMonths === undefined
              ? t('none')
              : t('overview.finance.months', { count: paybackMonths, months: formats.number(paybackMonths) })
          }
          label={t('overview.finance.payback')}
        />
      </Group>
    </Stack>
  );
}
