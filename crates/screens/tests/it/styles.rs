//! The stylesheet and the script: nobody else's brand, nobody else's server, colours that can be read.

use screens::Screens;

fn text(name: &str) -> String {
    let asset = Screens::new(None).unwrap().asset(name).unwrap();
    String::from_utf8(asset.bytes.into_owned()).unwrap()
}

/// What stands between `url(` and `)`.
fn addresses(css: &str) -> Vec<&str> {
    css.split("url(").skip(1).filter_map(|rest| rest.split_once(')')).map(|(address, _)| address).collect()
}

#[test]
fn neither_their_typeface_nor_their_crest_is_served() {
    let css = text("stoa.css");
    for trace in ["GDS Transport", "Margaret Calvert", "crest", "sourceMappingURL", "font-family:sans-serif"] {
        assert!(!css.contains(trace), "{trace}");
    }
    assert_eq!(css.matches("@font-face").count(), 3);
    assert!(css.matches("font-family:var(--stoa-font)").count() > 50);
    assert!(!text("govuk-frontend.min.js").contains("sourceMappingURL"));
}

/// One rule that is left open swallows all that follow, and the page still opens.
#[test]
fn every_rule_of_the_stylesheet_is_closed_before_the_next_begins() {
    let css = text("stoa.css");
    let (mut depth, mut rest) = (0, css.as_str());
    while let Some(at) = rest.find(['{', '}', '*']) {
        let around = rest.get(at.saturating_sub(80)..(at + 80).min(rest.len())).unwrap_or_default();
        match rest.as_bytes()[at] {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ if rest[..at].ends_with('/') => {
                rest = rest[at..].split_once("*/").map_or("", |(_, rest)| rest);
                continue;
            }
            _ => {}
        }
        // A rule, inside a medium, inside a condition.
        assert!((0..=3).contains(&depth), "{around}");
        rest = &rest[at + 1..];
    }
    assert_eq!(depth, 0, "a rule is never closed");
}

#[test]
fn every_file_that_the_stylesheet_names_is_ours_and_is_there() {
    let screens = Screens::new(None).unwrap();
    let css = text("stoa.css");
    let addresses = addresses(&css);
    assert_eq!(addresses.len(), 4, "three fonts and one drawing: {addresses:?}");
    for address in addresses {
        let name = address.strip_prefix("/assets/").unwrap_or_else(|| panic!("{address}"));
        assert!(screens.asset(name).is_some(), "{name}");
    }
    assert!(!css.contains("@import"));
}

#[test]
fn the_stylesheet_is_written_for_both_directions() {
    let css = text("stoa.css");
    for side in ["margin-left:", "padding-right:", "border-left:", "{left:", ";left:", "text-align:left", "float:left"]
    {
        assert!(!css.contains(side), "{side}");
    }
}

#[test]
fn the_licences_travel_with_what_they_cover() {
    assert!(text("fonts/licence.txt").contains("SIL Open Font License"));
    assert!(text("licence-of-the-design-system.txt").contains("Permission is hereby granted"));
}

#[test]
fn our_script_loads_theirs_by_its_version() {
    assert!(text("stoa.js").contains("from \"./govuk-frontend.min.js?v="));
}

/// Text and its background, as names of the theme, and the least contrast that the standard allows.
const PAIRS: [(&str, &str, f64); 19] = [
    ("--govuk-text-colour", "--govuk-body-background-colour", 4.5),
    ("--govuk-text-colour", "--govuk-surface-background-colour", 4.5),
    ("--govuk-secondary-text-colour", "--govuk-body-background-colour", 4.5),
    ("--govuk-secondary-text-colour", "--govuk-surface-background-colour", 4.5),
    ("--govuk-link-colour", "--govuk-body-background-colour", 4.5),
    ("--govuk-link-colour", "--govuk-surface-background-colour", 4.5),
    ("--govuk-link-hover-colour", "--govuk-body-background-colour", 4.5),
    ("--govuk-link-visited-colour", "--govuk-body-background-colour", 4.5),
    ("--govuk-error-colour", "--govuk-body-background-colour", 4.5),
    ("--govuk-success-colour", "--govuk-body-background-colour", 4.5),
    ("--govuk-focus-text-colour", "--govuk-focus-colour", 4.5),
    ("--stoa-band-text-colour", "--stoa-band-colour", 4.5),
    ("--stoa-band-text-colour", "--stoa-band-deep-colour", 4.5),
    ("--stoa-band-text-colour", "--stoa-button-colour", 4.5),
    ("--stoa-band-text-colour", "--stoa-button-hover-colour", 4.5),
    // The colonnade makes the band behind quiet words a little lighter, hence the reserve.
    ("--stoa-band-quiet-text-colour", "--stoa-band-colour", 7.0),
    ("--stoa-band-quiet-text-colour", "--stoa-band-deep-colour", 4.5),
    ("--govuk-text-colour", "--stoa-accent-colour", 4.5),
    ("--govuk-input-border-colour", "--govuk-body-background-colour", 3.0),
];

#[test]
fn every_pair_of_colours_in_our_theme_can_be_read() {
    let theme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/theme.css")).unwrap();
    let luminance = |name: &str| {
        let value = theme.split_once(&format!("{name}: #")).unwrap_or_else(|| panic!("{name}")).1;
        let channel = |at: usize| f64::from(u8::from_str_radix(&value[at..at + 2], 16).unwrap()) / 255.0;
        let linear = |c: f64| if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) };
        0.2126 * linear(channel(0)) + 0.7152 * linear(channel(2)) + 0.0722 * linear(channel(4))
    };
    for (text, background, least) in PAIRS {
        let (a, b) = (luminance(text), luminance(background));
        let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
        assert!(contrast >= least, "{text} on {background}: {contrast:.2}");
    }
}
