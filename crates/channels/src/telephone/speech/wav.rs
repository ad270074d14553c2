//! Sounds as WAV files: read as programs write them, written as telephones carry them.

use crate::Error;

/// What a telephone carries.
pub(super) const RATE: u32 = 8_000;
/// Longer files are no prompts: ten minutes at 48 kHz.
const MOST_SAMPLES: usize = 48_000 * 600;

/// One voice, as 16-bit samples.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sound {
    pub(super) rate: u32,
    pub(super) samples: Vec<i16>,
}

impl Sound {
    /// Reads a file of 16-bit samples; several voices become one.
    pub(super) fn read(file: &[u8]) -> Result<Sound, Error> {
        let unfit = |why: &str| Error::Unfit(format!("no WAV file of 16-bit samples: {why}"));
        if file.get(..4) != Some(b"RIFF") || file.get(8..12) != Some(b"WAVE") {
            return Err(unfit("it does not begin as one"));
        }
        let mut format = None;
        let mut rest = file.get(12..).unwrap_or_default();
        while let (Some(name), Some(length)) = (rest.get(..4), rest.get(4..8)) {
            // A program that writes to a pipe does not know the length yet, and says far too much.
            let length = usize::try_from(number(length)).unwrap_or(usize::MAX);
            let body = rest.get(8..).unwrap_or_default();
            let content = body.get(..length).unwrap_or(body);
            match name {
                b"fmt " if content.len() >= 16 => format = Some(content),
                b"data" => return samples(format.ok_or_else(|| unfit("it has no format"))?, content),
                _ => {}
            }
            rest = body.get(length.saturating_add(length % 2)..).unwrap_or_default();
        }
        Err(unfit("it has no samples"))
    }

    /// The file of a sound.
    pub(super) fn written(&self) -> Vec<u8> {
        let length = u32::try_from(self.samples.len() * 2).unwrap_or(u32::MAX - 36);
        let mut file = Vec::with_capacity(self.samples.len() * 2 + 44);
        file.extend_from_slice(b"RIFF");
        file.extend_from_slice(&(length + 36).to_le_bytes());
        file.extend_from_slice(b"WAVEfmt ");
        for (value, bytes) in [(16, 4), (1, 2), (1, 2), (self.rate, 4), (self.rate * 2, 4), (2, 2), (16, 2)] {
            file.extend_from_slice(&value.to_le_bytes()[..bytes]);
        }
        file.extend_from_slice(b"data");
        file.extend_from_slice(&length.to_le_bytes());
        file.extend(self.samples.iter().flat_map(|sample| sample.to_le_bytes()));
        file
    }
}

fn samples(format: &[u8], content: &[u8]) -> Result<Sound, Error> {
    let unfit = |why: &str| Error::Unfit(format!("no WAV file of 16-bit samples: {why}"));
    let (kind, voices) = (number(&format[..2]), usize::try_from(number(&format[2..4])).unwrap_or_default());
    let (rate, bits) = (number(&format[4..8]), number(&format[14..16]));
    if !matches!(kind, 1 | 0xfffe) || bits != 16 || !(1..=8).contains(&voices) || !(4_000..=192_000).contains(&rate) {
        return Err(unfit(&format!("format {kind}, {bits} bits, {voices} voices, {rate} a second")));
    }
    let all: Vec<i16> = content.chunks_exact(2).map(|pair| i16::from_le_bytes([pair[0], pair[1]])).collect();
    if all.len() > MOST_SAMPLES {
        return Err(Error::TooLong);
    }
    let together = |voices: &[i16]| {
        let sum: i64 = voices.iter().map(|sample| i64::from(*sample)).sum();
        i16::try_from(sum / i64::try_from(voices.len()).unwrap_or(1)).unwrap_or_default()
    };
    Ok(Sound { rate, samples: all.chunks_exact(voices).map(together).collect() })
}

/// The smaller end comes first.
fn number(bytes: &[u8]) -> u32 {
    bytes.iter().rev().fold(0, |sum, byte| sum << 8 | u32::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let sound = Sound { rate: 8_000, samples: vec![0, 1, -1, i16::MAX, i16::MIN] };
        assert_eq!(Sound::read(&sound.written()).unwrap(), sound);
        assert_eq!(sound.written().len(), 54);
    }

    #[test]
    fn a_file_of_a_pipe_and_one_of_two_voices_are_read() {
        let mut file = Sound { rate: 22_050, samples: vec![100, 300, -100, -300] }.written();
        // As espeak-ng writes it, which does not know the length.
        file[40..44].copy_from_slice(&0x7fff_f000_u32.to_le_bytes());
        assert_eq!(Sound::read(&file).unwrap().samples, [100, 300, -100, -300]);
        file[22] = 2;
        assert_eq!(Sound::read(&file).unwrap(), Sound { rate: 22_050, samples: vec![200, -200] });
        // Something else between, of an odd length.
        let (head, rest) = file.split_at(12);
        let file = [head, b"LIST\x03\0\0\0abc\0", rest].concat();
        assert_eq!(Sound::read(&file).unwrap().samples, [200, -200]);
    }

    #[test]
    fn what_is_none_is_refused() {
        let file = Sound { rate: 8_000, samples: vec![1; 20] }.written();
        for cut in 0..44 {
            assert!(Sound::read(&file[..cut]).is_err(), "{cut}");
        }
        for (place, value) in [(20, 7), (22, 0), (22, 9), (34, 8), (25, 0)] {
            let mut wrong = file.clone();
            wrong[place] = value;
            assert!(Sound::read(&wrong).is_err() || place == 25, "{place}");
        }
        let html = Sound::read(b"<html>").unwrap_err().to_string();
        assert!(html.contains("no WAV file"), "{html}");
    }
}
