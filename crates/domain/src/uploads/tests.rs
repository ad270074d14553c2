//! Files as made by phones, by office programs, and by mistake.

use bytes::Bytes;

use super::names::LONGEST;
use super::*;

fn file(name: &str, bytes: &[u8]) -> Upload {
    Upload { field: "file".to_owned(), name: name.to_owned(), bytes: Bytes::copy_from_slice(bytes) }
}

fn kind(bytes: &[u8]) -> Result<&'static str, Refused> {
    check(&file("any", bytes)).map(|sniffed| sniffed.media_type)
}

/// The header of a photo from a phone: the brand that made it, and the compatible ones.
fn brands(major: &[u8; 4], compatible: &[&[u8; 4]]) -> Vec<u8> {
    let mut bytes = u32::try_from(16 + 4 * compatible.len()).unwrap().to_be_bytes().to_vec();
    bytes.extend(b"ftyp");
    bytes.extend(major);
    bytes.extend([0; 4]);
    compatible.iter().for_each(|brand| bytes.extend(*brand));
    bytes.extend([0; 64]);
    bytes
}

/// A zip with empty files of these names.
fn zip(names: &[&str]) -> Vec<u8> {
    let (mut bytes, mut list) = (Vec::new(), Vec::new());
    for name in names {
        let at = u32::try_from(bytes.len()).unwrap();
        let long = u16::try_from(name.len()).unwrap().to_le_bytes();
        bytes.extend(b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0");
        bytes.extend([0; 12]);
        bytes.extend(long);
        bytes.extend([0; 2]);
        bytes.extend(name.as_bytes());
        list.extend(b"PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0");
        list.extend([0; 12]);
        list.extend(long);
        list.extend([0; 12]);
        list.extend(at.to_le_bytes());
        list.extend(name.as_bytes());
    }
    let (count, at) = (u16::try_from(names.len()).unwrap(), u32::try_from(bytes.len()).unwrap());
    let size = u32::try_from(list.len()).unwrap();
    bytes.extend(list);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend(count.to_le_bytes());
    bytes.extend(count.to_le_bytes());
    bytes.extend(size.to_le_bytes());
    bytes.extend(at.to_le_bytes());
    bytes.extend([0; 2]);
    bytes
}

const PAGE: &[u8] =
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 144]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

#[test]
fn a_file_is_what_its_bytes_say() {
    let png = b"\x89PNG\r\n\x1a\n0000";
    assert_eq!(check(&file("letter.pdf", png)).unwrap().media_type, "image/png");
    assert_eq!(check(&file("photo.png", b"%PDF-1.7 ...")).unwrap().media_type, "application/pdf");
    let mut large = b"%PDF-1.7".to_vec();
    large.resize(MOST_BYTES + 1, 0);
    assert_eq!(check(&file("large.pdf", &large)), Err(Refused::TooLarge));
}

#[test]
fn a_pdf_may_have_something_before_its_head() {
    for before in [&b""[..], b"\xEF\xBB\xBF", b"\r\n", b"HTTP/1.1 200 OK\r\n\r\n"] {
        let bytes = [before, PAGE].concat();
        assert_eq!(kind(&bytes), Ok("application/pdf"), "{before:?}");
    }
    let far = [vec![b' '; 4096], PAGE.to_vec()].concat();
    assert!(kind(&far).is_err());
}

#[test]
fn a_pdf_that_nobody_can_open_is_refused_at_once() {
    // An empty page, encrypted with the password "secret" and 128-bit RC4.
    let closed = include_bytes!("password.pdf");
    assert_eq!(kind(closed), Err(Refused::Password));
    assert_eq!(kind(&[PAGE, b"% the word /Encrypt alone closes nothing"].concat()), Ok("application/pdf"));
}

#[test]
fn pictures_of_phones_are_known_by_every_brand() {
    for (major, compatible, expected) in [
        (b"heic", &[b"mif1", b"heic"][..], "image/heif"),
        (b"heix", &[b"mif1", b"heix"], "image/heif"),
        (b"mif1", &[b"mif1", b"heic"], "image/heif"),
        (b"mif1", &[b"mif1", b"heix"], "image/heif"),
        (b"mif1", &[b"mif1", b"miaf"], "image/heif"),
        (b"hevc", &[b"msf1", b"hevc"], "image/heif"),
        (b"avif", &[b"avif", b"mif1", b"miaf"], "image/avif"),
        (b"mif1", &[b"avif", b"miaf"], "image/avif"),
    ] {
        assert_eq!(kind(&brands(major, compatible)), Ok(expected), "{major:?}");
    }
    assert_eq!(kind(&brands(b"isom", &[b"iso2", b"mp41"])), Err(Refused::Is(Other::Something("MP4"))));
}

#[test]
fn a_word_document_is_known_in_every_order_of_its_parts() {
    const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    for names in [
        ["[Content_Types].xml", "_rels/.rels", "word/document.xml"],
        ["_rels/.rels", "word/document.xml", "[Content_Types].xml"],
        ["word/numbering.xml", "word/document.xml", "[Content_Types].xml"],
        ["docProps/core.xml", "[Content_Types].xml", "word/document.xml"],
    ] {
        assert_eq!(kind(&zip(&names)), Ok(WORD), "{names:?}");
    }
    assert_eq!(kind(&zip(&["a.txt"])), Err(Refused::Is(Other::Archive("ZIP"))));
}

#[test]
fn what_is_not_taken_is_called_by_its_name() {
    let old_word = [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], &[0; 600]].concat();
    for (bytes, why) in [
        (&b"<html><script>alert(1)</script>"[..], Refused::Is(Other::Something("HTML"))),
        (
            b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
            Refused::Is(Other::Something("SVG")),
        ),
        (b"MZ\x90\x00 a program", Refused::Is(Other::Something("EXE"))),
        (b"Dear officer, ...", Refused::Is(Other::Text)),
        (b"{\\rtf1\\ansi Hello}", Refused::Is(Other::Document("RTF"))),
        (&old_word, Refused::Is(Other::Document("DOC / XLS / PPT"))),
        (b"\x01\x02\x03\x04", Refused::Kind),
        (b"", Refused::Empty),
    ] {
        assert_eq!(kind(bytes), Err(why));
    }
}

#[test]
fn a_name_is_only_a_name() {
    assert_eq!(shown_name("../../etc/passwd"), "passwd");
    assert_eq!(shown_name("C:\\Documents\\my \"letter\"\r\n.pdf"), "my letter.pdf");
    assert_eq!(shown_name("my %22big%22 file.pdf"), "my big file.pdf");
    assert_eq!(shown_name("invoice\u{2066}fdp.exe\u{2069}\u{202E}.pdf"), "invoicefdp.exe.pdf");
    assert_eq!(shown_name(""), "file");
    assert_eq!(shown_name(&"n".repeat(500)).len(), LONGEST);
}

#[test]
fn a_file_is_handed_out_under_an_ending_of_what_it_is() {
    for (name, expected) in [
        ("letter.pdf", "letter.pdf"),
        ("LETTER.PDF", "LETTER.PDF"),
        ("letter.html", "letter.pdf"),
        ("letter.pdf.exe", "letter.pdf.pdf"),
        ("letter.hta", "letter.pdf"),
        ("letter", "letter.pdf"),
        ("letter 2.5.2026", "letter 2.5.2026.pdf"),
        (".htaccess", ".htaccess.pdf"),
        ("letter.", "letter.pdf"),
    ] {
        assert_eq!(with_its_ending(name, "application/pdf"), expected);
    }
    assert_eq!(with_its_ending("scan.jfif", "image/jpeg"), "scan.jfif");
    assert_eq!(with_its_ending("scan.pdf", "image/heif"), "scan.heic");
}
