import type { Province } from '../core/knowledge/shipped.ts';

interface ProvinceSelectProps {
  readonly id: string;
  readonly provinces: readonly Province[];
  /** Id of the person's province; one that is not among them counts as not chosen. */
  readonly province: string;
  readonly disabled?: boolean;
  readonly onProvince: (province: string) => void;
}

/** Choosing the province whose authority is named wherever one is to be asked. */
export function ProvinceSelect({ provinces, province, onProvince, ...rest }: ProvinceSelectProps) {
  const chosen = provinces.find(({ id }) => id === province);
  return (
    <select
      {...rest}
      value={chosen?.id ?? ''}
      onChange={(event) => onProvince(event.currentTarget.value)}
    >
      <option value="">请选择</option>
      {provinces.map(({ id, short }) => (
        <option key={id} value={id}>
          {short}
        </option>
      ))}
    </select>
  );
}
