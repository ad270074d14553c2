//! A thousand scanned pages of letters of ours, as scanners and feet leave them: never to the wrong person. Ten on each
//! database in every run, all with `STOA_SOAK=1`.

use std::collections::BTreeMap;
use std::io::Cursor;

use channels::paper::Paper;
use db::args;
use db::testing::{TestDb, Tested};
use domain::app::PostFolders;
use domain::codes;
use domain::post_in::{self, Brought};
use image::{GrayImage, ImageFormat, Luma};

use super::cases::{gas_rebate, known};
use super::post_in::{letter, page, readers};
use super::town::Town;

/// How many people, each with a letter of theirs; and how many pages are made of all.
fn size() -> (usize, usize) {
    match std::env::var_os("STOA_SOAK").is_some() {
        true => (25, std::env::var("STOA_SCANS").ok().and_then(|n| n.parse().ok()).unwrap_or(1_000)),
        false => (2, 10),
    }
}

/// What was done to a page before it was scanned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Harm {
    None,
    /// The code is painted over.
    NoCode,
    /// Every reference and the code are painted over.
    NoMark,
    /// A letter of another installation, with this reference and this name.
    Foreign,
    /// A letter by the person in their own words, with one wrong symbol in the reference.
    Slip,
}

/// Numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// A scan: turned by a few degrees and by quarters, blurred, with noise.
fn scanned(page: &GrayImage, dice: &mut Dice) -> GrayImage {
    let degrees = (dice.roll(61) as f32 - 30.0) / 10.0;
    let (sin, cos) = degrees.to_radians().sin_cos();
    let (width, height) = page.dimensions();
    let (middle_x, middle_y) = (width as f32 / 2.0, height as f32 / 2.0);
    let noise = 10 + dice.roll(40) as i32;
    let mut seed = dice.roll(u64::from(u32::MAX));
    let mut turned = GrayImage::from_fn(width, height, |x, y| {
        let (dx, dy) = (x as f32 - middle_x, y as f32 - middle_y);
        let (from_x, from_y) = (middle_x + dx * cos + dy * sin, middle_y - dx * sin + dy * cos);
        let is_inside = from_x >= 0.0 && from_y >= 0.0 && from_x < width as f32 - 1.0 && from_y < height as f32 - 1.0;
        let dot = if is_inside { between(page, from_x, from_y) } else { 250.0 };
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let speck = ((seed >> 33) % (2 * noise as u64 + 1)) as i32 - noise;
        Luma([(dot as i32 * 9 / 10 + 20 + speck).clamp(0, 255) as u8])
    });
    if dice.roll(3) == 0 {
        turned = image::imageops::fast_blur(&turned, 0.8 + dice.roll(8) as f32 / 10.0);
    }
    match dice.roll(4) {
        1 => image::imageops::rotate90(&turned),
        2 => image::imageops::rotate180(&turned),
        3 => image::imageops::rotate270(&turned),
        _ => turned,
    }
}

fn between(page: &GrayImage, x: f32, y: f32) -> f32 {
    let (left, top) = (x as u32, y as u32);
    let (right, below) = (x - left as f32, y - top as f32);
    let at = |x, y| f32::from(page.get_pixel(x, y).0[0]);
    let upper = at(left, top) * (1.0 - right) + at(left + 1, top) * right;
    let lower = at(left, top + 1) * (1.0 - right) + at(left + 1, top + 1) * right;
    upper * (1.0 - below) + lower * below
}

/// Paints white what lies in a part of a page, in hundredths.
fn paint(page: &mut GrayImage, (left, top, right, bottom): (u32, u32, u32, u32)) {
    let (width, height) = page.dimensions();
    for y in height * top / 100..height * bottom / 100 {
        for x in width * left / 100..width * right / 100 {
            page.put_pixel(x, y, Luma([255]));
        }
    }
}

/// The page with its code painted over: strips are painted white until nothing is read any more.
async fn without_code(paper: &Paper, page: &GrayImage) -> anyhow::Result<GrayImage> {
    let mut painted = page.clone();
    for top in (0..100).step_by(8) {
        let mut tried = page.clone();
        paint(&mut tried, (0, top, 45, top + 16));
        let read = paper.read(channels::paper::Page::of_picture(&png(&tried)?)?).await?;
        if read.codes.is_empty() {
            painted = tried;
            break;
        }
    }
    Ok(painted)
}

fn png(page: &GrayImage) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Cursor::new(Vec::new());
    page.write_to(&mut bytes, ImageFormat::Png)?;
    Ok(bytes.into_inner())
}

async fn no_scanned_page_goes_to_the_wrong_person(db: TestDb) -> Tested {
    let Some(paper) = readers() else { return Ok(()) };
    let (people, count) = size();
    let maker = Paper::find("eng");
    let town = Town::new(&db).await?.by_post(&db, PostFolders::default(), paper).await?;
    let names = ["Ana Silva", "Ben Okafor", "Chloe Martin", "Dang Nguyen", "Eva Rossi"];
    let (mut sheets, mut odd) = (Vec::new(), Vec::new());
    for number in 0..people {
        let name =
            format!("{} {}", names[number % names.len()], ["Abel", "Berg", "Costa", "Dahl", "Engel"][number / 5]);
        let (person, _) = known(&town, &name).await?;
        let case = gas_rebate(&town, &person).await?;
        town.work().await?;
        let pdf: Vec<u8> =
            db.glance("SELECT pdf FROM letters WHERE case_id = $1", args![case.id]).await?.ok_or("no letter")?;
        for place in 0..maker.count(&pdf, "application/pdf").await? {
            let page = maker.page(&pdf, "application/pdf", place).await?;
            let gray = image::load_from_memory(&page.jpeg()?.bytes)?.to_luma8();
            let has_code = !maker.read(page).await?.codes.is_empty();
            let bare = if has_code { without_code(&maker, &gray).await? } else { gray.clone() };
            sheets.push((case.id.clone(), gray, bare, has_code));
        }
        let foreign = format!("http://stoa.other/cases/{}", case.reference);
        let own = letter(&name, &case.reference);
        let mut slip = codes::grouped(&case.reference);
        let at = [0, 1, 2, 4, 5, 6, 8, 9][number % 8];
        let symbol = if slip.get(at..=at) == Some("7") { "4" } else { "7" };
        slip.replace_range(at..=at, symbol);
        let slip = own.replace(&codes::grouped(&case.reference), &slip);
        for (harm, pdf) in [(Harm::Foreign, page(&own, Some(&foreign)).await?), (Harm::Slip, page(&slip, None).await?)]
        {
            let shown = maker.page(&pdf, "application/pdf", 0).await?;
            odd.push((case.id.clone(), image::load_from_memory(&shown.jpeg()?.bytes)?.to_luma8(), harm));
        }
    }
    let mut dice = Dice(7);
    let mut truth: BTreeMap<String, (String, Harm, bool)> = BTreeMap::new();
    for number in 0..count {
        let (case, harm, has_code, page) = match dice.roll(7) {
            0 => {
                let (case, page, harm) = &odd[dice.roll(odd.len() as u64) as usize];
                (case, *harm, *harm == Harm::Foreign, page.clone())
            }
            roll => {
                let (case, whole, bare, has_code) = &sheets[dice.roll(sheets.len() as u64) as usize];
                let harm = [Harm::NoMark, Harm::NoCode, Harm::NoCode, Harm::None][(roll as usize - 1).min(3)];
                let mut page = if harm == Harm::None { whole.clone() } else { bare.clone() };
                if harm == Harm::NoMark {
                    paint(&mut page, (50, 10, 100, 35));
                    paint(&mut page, (0, 88, 100, 100));
                }
                (case, harm, *has_code, page)
            }
        };
        let name = format!("{number:05}.png");
        truth.insert(name.clone(), (case.clone(), harm, has_code));
        let bytes = png(&scanned(&page, &mut dice))?;
        let brought = Brought { agency: "energy-nsw", name: &name, bytes: &bytes, received_on: None, is_letter: false };
        assert_eq!(post_in::take(&town.app, brought).await?, None);
        // Some at a time, so that several are read at once.
        if number % 8 == 7 || number + 1 == count {
            keep_names(&town).await?;
            town.work().await?;
        }
        if number % 100 == 99 {
            counted(&db, &truth).await?;
        }
    }
    let (found, wrong, placed) = counted(&db, &truth).await?;
    assert_eq!(found, count, "no page is lost");
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(placed > 0);
    Ok(())
}

/// What became of the pages so far: how many there are, which went to the wrong person, and how many were placed.
async fn counted(
    db: &TestDb,
    truth: &BTreeMap<String, (String, Harm, bool)>,
) -> anyhow::Result<(usize, Vec<String>, usize)> {
    let mut tx = db.read().await?;
    let sql = "SELECT n.name, s.state, s.why, s.subject_id FROM scans s JOIN scan_names n ON n.file_id = s.file_id";
    let found: Vec<(String, String, String, Option<String>)> = tx.fetch_all(sql, args![]).await?;
    drop(tx);
    let mut tally: BTreeMap<(Harm, bool, String), usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (name, state, why, subject) in &found {
        let (case, harm, has_code) = truth.get(name).ok_or_else(|| anyhow::anyhow!("no page {name}"))?;
        *tally.entry((*harm, *has_code, why.clone())).or_default() += 1;
        let is_nobodys = matches!(harm, Harm::Foreign | Harm::Slip);
        if state == "placed" && (is_nobodys || subject.as_ref() != Some(case)) {
            wrong.push(format!("{name} {harm:?} {why}"));
        }
    }
    let placed = found.iter().filter(|(_, state, ..)| state == "placed").count();
    println!("{} pages: {placed} placed, {} wrong", found.len(), wrong.len());
    for ((harm, has_code, why), n) in &tally {
        println!("  {harm:?}, code on the page: {has_code}, {why}: {n}");
    }
    Ok((found.len(), wrong, placed))
}

/// The names of files are forgotten once nothing is left to decide, so the test keeps them.
async fn keep_names(town: &Town) -> anyhow::Result<()> {
    let mut tx = town.app.db.begin().await?;
    tx.execute("CREATE TABLE IF NOT EXISTS scan_names (file_id TEXT PRIMARY KEY, name TEXT)", args![]).await?;
    let sql = "INSERT INTO scan_names SELECT id, name FROM scan_files WHERE name <> '' ON CONFLICT DO NOTHING";
    tx.execute(sql, args![]).await?;
    tx.commit().await?;
    Ok(())
}

db::on_both!(no_scanned_page_goes_to_the_wrong_person);
