//! The words of an address: one spelling for comparison, and the locality that is named in it.

/// Kinds of street, as written out and as shortened.
const STREETS: &[(&str, &str)] = &[
    ("street", "st"),
    ("road", "rd"),
    ("avenue", "ave"),
    ("av", "ave"),
    ("lane", "ln"),
    ("place", "pl"),
    ("drive", "dr"),
    ("court", "ct"),
    ("crescent", "cres"),
    ("highway", "hwy"),
    ("parade", "pde"),
    ("terrace", "tce"),
    ("close", "cl"),
];

/// An address normalised for comparison: lower-case letters and digits, one spelling of each kind of street.
pub fn address_key(text: &str) -> String {
    let plain: String =
        text.chars().flat_map(char::to_lowercase).map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let short = |word| STREETS.iter().find(|(long, _)| *long == word).map_or(word, |(_, short)| *short);
    plain.split_whitespace().map(short).collect::<Vec<_>>().join(" ")
}

/// The locality that an address names last, as its key: `12 Karori Road, Te Aro` is in Te Aro. A name before the kind of
/// a street is that of the street.
pub(super) fn last_named<'l>(address: &str, localities: impl Iterator<Item = &'l str>) -> Option<String> {
    let words: Vec<&str> = address.split(' ').collect();
    let mut found: Option<(usize, usize, String)> = None;
    for locality in localities {
        let key = address_key(locality);
        let name: Vec<&str> = key.split(' ').collect();
        let is_here = |at: &usize| {
            let next = words.get(at + name.len());
            words.get(*at..at + name.len()) == Some(name.as_slice())
                && !next.is_some_and(|next| STREETS.iter().any(|(_, short)| short == next))
        };
        let Some(at) = (0..words.len()).rev().find(is_here) else { continue };
        // Of two that end together the longer one is meant: `North Karori` before `Karori`.
        let place = (at + name.len(), name.len());
        if found.as_ref().is_none_or(|(end, length, _)| (*end, *length) < place) {
            found = Some((place.0, place.1, key));
        }
    }
    found.map(|(_, _, key)| key)
}
