//! The sign of a currency, and on which side of an amount a language writes it.

/// A currency as amounts show it.
#[derive(Clone, Debug)]
pub struct Currency {
    pub(super) symbol: String,
    /// Decimal places: two for most, none for some.
    pub(super) places: u32,
}

/// Currencies without a smaller unit in use.
const WHOLE: [&str; 13] = ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "XPF"];

/// Languages that write the sign after the amount.
const AFTER: [&str; 27] = [
    "be", "bg", "ca", "cs", "da", "de", "el", "es", "et", "fi", "fr", "hr", "hu", "it", "lt", "lv", "nb", "nn", "pl",
    "pt", "ro", "ru", "sk", "sl", "sr", "sv", "uk",
];

impl Currency {
    /// By its code of ISO 4217. One whose sign is not known everywhere is named by its code.
    #[must_use]
    pub fn of(code: &str) -> Currency {
        let symbol = match code {
            "AUD" | "BBD" | "BSD" | "BZD" | "CAD" | "FJD" | "HKD" | "JMD" | "NAD" | "NZD" | "SBD" | "SGD" | "TTD"
            | "TWD" | "USD" => "$".to_owned(),
            "EUR" => "€".to_owned(),
            "GBP" | "GIP" | "FKP" | "SHP" => "£".to_owned(),
            "JPY" | "CNY" => "¥".to_owned(),
            "INR" => "₹".to_owned(),
            "KRW" => "₩".to_owned(),
            "UAH" => "₴".to_owned(),
            "VND" => "₫".to_owned(),
            code => format!("{code}\u{a0}"),
        };
        Currency { symbol, places: if WHOLE.contains(&code) { 0 } else { 2 } }
    }

    /// The sign without the space that parts it from an amount.
    #[must_use]
    pub fn sign(&self) -> &str {
        self.symbol.trim_end_matches('\u{a0}')
    }

    /// An amount that is written already, with the sign on the side where the language has it.
    #[must_use]
    pub fn beside(&self, language: &str, amount: &str) -> String {
        match is_after(language) {
            true => format!("{amount}\u{a0}{}", self.sign()),
            false => format!("{}{amount}", self.symbol),
        }
    }
}

/// Whether a language writes the sign after the amount. Austria and Switzerland do not.
pub(super) fn is_after(language: &str) -> bool {
    let primary = language.split('-').next().unwrap_or(language);
    !matches!(language, "de-AT" | "de-CH" | "fr-CH" | "it-CH" | "pt-BR") && AFTER.contains(&primary)
}

#[cfg(test)]
mod tests {
    use super::Currency;

    #[test]
    fn the_sign_stands_where_the_language_has_it() {
        let beside = |code, language| Currency::of(code).beside(language, "12.50");
        assert_eq!(beside("NZD", "mi"), "$12.50");
        assert_eq!(beside("EUR", "de"), "12.50\u{a0}€");
        assert_eq!(beside("EUR", "de-AT"), "€12.50");
        assert_eq!(beside("GBP", "cy"), "£12.50");
        assert_eq!(beside("CHF", "rm"), "CHF\u{a0}12.50");
        assert_eq!(beside("CHF", "fr"), "12.50\u{a0}CHF");
    }

    #[test]
    fn some_currencies_have_no_smaller_unit() {
        assert_eq!(Currency::of("JPY").places, 0);
        assert_eq!(Currency::of("EUR").places, 2);
    }
}
