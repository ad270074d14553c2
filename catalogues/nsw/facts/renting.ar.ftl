# machine-drafted, not yet checked by a translator
group-renting = بيتك المستأجر
tenancy-ask = هل تستأجر بيتًا، أو تؤجّر بيتًا لغيرك؟
tenancy-label = الإيجار
tenancy-choice-none = لا أستأجر بيتًا ولا أؤجّره
tenancy-choice-current = أستأجر بيتًا أو أؤجّره، والإيجار مستمر
tenancy-choice-ended = انتهى الإيجار، أو ينتهي خلال أيام
bond_role-choice-estate = أتولّى تركة مستأجر متوفى
tenancy-help = إذا توفي مستأجر وأنت تتولى تركته فأجب عن ذلك العقد.
