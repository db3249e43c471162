import type { AccountCategory } from '../../lib/foundation/vocabulary.ts';
import { SelectField } from '../ui/field.tsx';
import { useSay } from '../ui/locale.tsx';

export interface CategoryFieldProps {
  /** Categories for which the policy knows an exception. */
  categories: readonly AccountCategory[];
  value: AccountCategory;
  onChange: (category: AccountCategory) => void;
}

/** As what an account is to be listed, in the policy's own terms. */
export function CategoryField({ categories, value, onChange }: CategoryFieldProps) {
  const say = useSay();
  return (
    <SelectField
      label={say('panel.profile.category')}
      value={value}
      options={categories.map((one) => ({ value: one, label: say(`rules.accountCategory.${one}`) }))}
      onChange={(chosen) => {
        const category = categories.find((one) => one === chosen);
        if (category) onChange(category);
      }}
    />
  );
}
