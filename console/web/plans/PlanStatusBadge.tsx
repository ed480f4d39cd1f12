import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isPlanStatus, type PlanStatus } from './planSearch';

const colors: Record<PlanStatus, string> = {
  DRAFT: 'gray',
  ACTIVE: 'pine',
  ON_HOLD: 'orange',
  COMPLETED: 'green',
  CANCELLED: 'red',
};

/** The status in words; one that this console doesn't know yet is shown as the service names it. */
export function PlanStatusBadge({ status }: { status: string }) {
  const { t } = useTranslation();
  const known = isPlanStatus(status);
  return (
    <Badge variant="light" color={known ? colors[status] : 'gray'}>
      {known ? t(`plan.status.${status}`) : status}
    </Badge>
  );
}
