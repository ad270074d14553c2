//! The address register as a port: lookups, and importing a file of addresses.
//!
//! Each jurisdiction has its own register (in Australia G-NAF); a file of it is imported into the table
//! `address_register`, which says both who lives near a place and which agency answers for it. It contains places and no
//! people.

use catalogue::address_key;
use db::Tx;

use super::distance::{box_around, metres_between};
use super::store::{self, Address};

/// The address that a text identifies; `None` if it matches none, or more than one. Words that the register has and the
/// text leaves out, such as the suburb or the postcode, do no harm.
pub(super) async fn find(tx: &mut Tx, text: &str) -> db::Result<Option<Address>> {
    let key = address_key(text);
    if key.is_empty() {
        return Ok(None);
    }
    let mut found = store::like(tx, &key).await?;
    if found.is_empty() {
        let start = key.split(' ').take(START).collect::<Vec<_>>().join(" ");
        found = store::beginning(tx, &start).await?;
        found.retain(|one| is_within(&key, &one.key()));
    }
    Ok(match found.as_slice() {
        [one] => Some(one.clone()),
        _ => None,
    })
}

/// The number, the name and the kind of a street: the words that a text must share with an address, in order.
const START: usize = 3;

/// Whether an address has all words of a text, in the same order.
fn is_within(text: &str, address: &str) -> bool {
    let mut words = address.split(' ');
    text.split(' ').all(|wanted| words.any(|word| word == wanted))
}

/// Every other address within a distance in metres, nearest first.
pub(super) async fn neighbours(tx: &mut Tx, of: &Address, metres: f64) -> db::Result<Vec<Address>> {
    let here = of.point();
    let near = store::near(tx, box_around(here, metres)).await?;
    let others = near.into_iter().filter(|other| other.id != of.id);
    let mut others: Vec<(f64, Address)> =
        others.map(|other| (metres_between(here, other.point()), other)).filter(|(far, _)| *far <= metres).collect();
    others.sort_by(|(a, one), (b, other)| a.total_cmp(b).then_with(|| one.id.cmp(&other.id)));
    Ok(others.into_iter().map(|(_, other)| other).collect())
}

/// An error in a file, with the line number.
#[derive(Clone, Debug, PartialEq)]
pub struct WrongLine {
    pub line: usize,
    pub why: &'static str,
}

const COLUMNS: [&str; 5] = ["id", "line", "place", "latitude", "longitude"];

/// Imports a file of addresses: CSV with the columns `id,line,place,latitude,longitude`. Returns how many there were.
/// An existing address is replaced.
///
/// # Errors
/// The lines that cannot be parsed; nothing of the file is imported then.
pub async fn load(tx: &mut Tx, source: &str, csv: &str) -> db::Result<Result<usize, Vec<WrongLine>>> {
    let addresses = match read(csv) {
        Ok(addresses) => addresses,
        Err(wrong) => return Ok(Err(wrong)),
    };
    for address in &addresses {
        store::put(tx, address, &address.key(), source).await?;
    }
    Ok(Ok(addresses.len()))
}

/// The lines of a file that cannot be parsed, for the author of one.
pub fn wrong_lines(csv: &str) -> Vec<WrongLine> {
    read(csv).err().unwrap_or_default()
}

fn read(csv: &str) -> Result<Vec<Address>, Vec<WrongLine>> {
    let mut lines = csv.lines().enumerate().map(|(n, line)| (n + 1, line.trim_end_matches('\r')));
    let head = lines.next().map(|(_, line)| line.trim_start_matches('\u{feff}'));
    if head.and_then(cells).is_none_or(|cells| cells != COLUMNS) {
        return Err(vec![WrongLine { line: 1, why: "begin with the line id,line,place,latitude,longitude" }]);
    }
    let (mut addresses, mut wrong) = (Vec::new(), Vec::new());
    for (line, text) in lines.filter(|(_, text)| !text.trim().is_empty()) {
        match address(text) {
            Ok(address) => addresses.push(address),
            Err(why) => wrong.push(WrongLine { line, why }),
        }
    }
    if wrong.is_empty() { Ok(addresses) } else { Err(wrong) }
}

fn address(text: &str) -> Result<Address, &'static str> {
    let cells = cells(text).ok_or("a quote is opened and not closed")?;
    let [id, line, place, latitude, longitude] =
        <[String; 5]>::try_from(cells).map_err(|_| "write five cells, with quotes around a comma")?;
    if id.is_empty() || address_key(&line).is_empty() || address_key(&place).is_empty() {
        return Err("an address needs an id, a line and a place");
    }
    let degrees = |text: &str, most: f64| text.trim().parse::<f64>().ok().filter(|number| number.abs() <= most);
    let latitude = degrees(&latitude, 90.0).ok_or("write the latitude in degrees, from -90 to 90")?;
    let longitude = degrees(&longitude, 180.0).ok_or("write the longitude in degrees, from -180 to 180")?;
    Ok(Address { id, line, place, latitude, longitude })
}

/// The cells of a line of CSV; `None` if a quote is not closed.
fn cells(line: &str) -> Option<Vec<String>> {
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                cell.push('"');
                letters.next();
            }
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(std::mem::take(&mut cell).trim().to_owned()),
            _ => cell.push(letter),
        }
    }
    cells.push(cell.trim().to_owned());
    (!quoted).then_some(cells)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_with_quotes() {
        let csv =
            "id,line,place,latitude,longitude\r\n1,\"Unit 2, 14 \"\"Old\"\" Street\",Town NSW 2999,-33.1,149.2\n\n";
        let read = read(csv).unwrap();
        assert_eq!(read.len(), 1);
        assert_eq!(read[0].lines(), "Unit 2, 14 \"Old\" Street\nTown NSW 2999");
    }

    #[test]
    fn every_line_that_is_wrong_is_named() {
        let csv = "id,line,place,latitude,longitude\n1,A Street,Town,1,2\n2,A Street,Town,91,2\n3,\"A,Town,1,2\n\
                   ,A Street,Town,1,2\n5,A Street,Town,1,east\n6,A,B,1,NaN\n7,A,B,1\n";
        let wrong: Vec<usize> = read(csv).unwrap_err().iter().map(|wrong| wrong.line).collect();
        assert_eq!(wrong, [3, 4, 5, 6, 7, 8]);
        for strange in ["", "street,place\n", "\u{0}"] {
            assert_eq!(read(strange).unwrap_err()[0].line, 1);
        }
        assert_eq!(read("\u{feff}id,line,place,latitude,longitude\n"), Ok(Vec::new()));
    }
}
