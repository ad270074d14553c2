//! The scripts of the world, as far as a name may be written in them, and the packages that bring typefaces for each.

/// A script, by a name that people know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Script {
    pub name: &'static str,
    /// The Debian package whose typefaces draw it; empty if none is known.
    pub package: &'static str,
}

const CORE: &str = "fonts-noto-core";
const WIDE: &str = "fonts-noto-cjk";

/// The first and last sign of a block, in ascending order.
const BLOCKS: &[(u32, u32, &str, &str)] = &[
    (0x0370, 0x03FF, "Greek", CORE),
    (0x0400, 0x052F, "Cyrillic", CORE),
    (0x0530, 0x058F, "Armenian", CORE),
    (0x0590, 0x05FF, "Hebrew", CORE),
    (0x0700, 0x074F, "Syriac", CORE),
    (0x0900, 0x097F, "Devanagari", CORE),
    (0x0980, 0x09FF, "Bengali", CORE),
    (0x0A00, 0x0A7F, "Gurmukhi", CORE),
    (0x0A80, 0x0AFF, "Gujarati", CORE),
    (0x0B00, 0x0B7F, "Odia", CORE),
    (0x0B80, 0x0BFF, "Tamil", CORE),
    (0x0C00, 0x0C7F, "Telugu", CORE),
    (0x0C80, 0x0CFF, "Kannada", CORE),
    (0x0D00, 0x0D7F, "Malayalam", CORE),
    (0x0D80, 0x0DFF, "Sinhala", CORE),
    (0x0E00, 0x0E7F, "Thai", CORE),
    (0x0E80, 0x0EFF, "Lao", CORE),
    (0x0F00, 0x0FFF, "Tibetan", CORE),
    (0x1000, 0x109F, "Burmese", CORE),
    (0x10A0, 0x10FF, "Georgian", CORE),
    (0x1200, 0x137F, "Ethiopic", CORE),
    (0x1780, 0x17FF, "Khmer", CORE),
    (0x2190, 0x2BFF, "symbols", "fonts-noto-core fonts-dejavu-core"),
    (0x3000, 0x303F, "Chinese, Japanese or Korean", WIDE),
    (0x3040, 0x30FF, "Japanese", WIDE),
    (0x3100, 0xA4CF, "Chinese, Japanese or Korean", WIDE),
    (0xAC00, 0xD7AF, "Korean", WIDE),
    (0xF900, 0xFAFF, "Chinese, Japanese or Korean", WIDE),
    (0xFF00, 0xFFEF, "Chinese, Japanese or Korean", WIDE),
    (0x1F000, 0x1FAFF, "emoji", "fonts-dejavu-core"),
    (0x20000, 0x3FFFF, "Chinese, Japanese or Korean", WIDE),
];

/// The scripts of these signs, without duplicates.
pub fn scripts(signs: &[char]) -> Vec<Script> {
    let mut found: Vec<Script> = Vec::new();
    for sign in signs {
        let code = u32::from(*sign);
        let block = BLOCKS.iter().find(|(first, last, ..)| (*first..=*last).contains(&code));
        let script =
            block.map_or(Script { name: "other signs", package: "" }, |(.., name, package)| Script { name, package });
        if !found.contains(&script) {
            found.push(script);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_has_a_script_and_its_package() {
        let names = |text: &str| {
            let signs: Vec<char> = text.chars().collect();
            scripts(&signs).iter().map(|script| script.name).collect::<Vec<_>>()
        };
        assert_eq!(names("เพียงใจ"), ["Thai"]);
        assert_eq!(names("शर्मा כהן"), ["Devanagari", "other signs", "Hebrew"]);
        assert_eq!(scripts(&['伟'])[0].package, "fonts-noto-cjk");
        assert!(BLOCKS.windows(2).all(|two| two[0].1 < two[1].0), "in order, without overlap");
    }
}
