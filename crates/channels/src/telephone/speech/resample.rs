//! The samples of a sound at another rate: each is weighed from those around it by a low-pass filter, so that nothing
//! above what a telephone carries folds down into the voice.

use std::f64::consts::PI;

use super::wav::{RATE, Sound};

/// How many times the wave of the filter crosses zero on each side.
const CROSSINGS: f64 = 16.0;
/// Where the filter begins, as a part of the highest frequency there can be.
const PASSED: f64 = 0.92;

/// The sound as a telephone carries it.
pub(super) fn for_telephones(sound: &Sound) -> Sound {
    if sound.rate == RATE {
        return sound.clone();
    }
    let shared = common(sound.rate, RATE);
    let (up, down) = ((RATE / shared) as usize, (sound.rate / shared) as usize);
    let cut = PASSED * 0.5 * (f64::from(RATE) / f64::from(sound.rate)).min(1.0);
    let half = (CROSSINGS / (2.0 * cut)).ceil() as usize;
    let phases: Vec<Vec<f64>> = (0..up).map(|phase| weights(phase as f64 / up as f64, cut, half)).collect();
    let length = sound.samples.len() * up / down;
    let sample = |n: usize| {
        let (whole, phase) = (n * down / up, n * down % up);
        let weighed = phases[phase].iter().enumerate().map(|(k, weight)| {
            // Before the beginning and after the end it is silent.
            let at = (whole + k + 1).checked_sub(half).and_then(|at| sound.samples.get(at));
            weight * f64::from(at.copied().unwrap_or_default())
        });
        weighed.sum::<f64>().round().clamp(f64::from(i16::MIN), f64::from(i16::MAX)) as i16
    };
    Sound { rate: RATE, samples: (0..length).map(sample).collect() }
}

/// How much the samples around count for one that stands so far behind the middle one.
fn weights(behind: f64, cut: f64, half: usize) -> Vec<f64> {
    let weight = |k: usize| {
        let away = k as f64 + 1.0 - half as f64 - behind;
        let wave = match away.abs() < 1e-9 {
            true => 2.0 * cut,
            false => (2.0 * PI * cut * away).sin() / (PI * away),
        };
        // Blackman's window.
        let place = (away / half as f64).clamp(-1.0, 1.0);
        wave * (0.42 + 0.5 * (PI * place).cos() + 0.08 * (2.0 * PI * place).cos())
    };
    let weights: Vec<f64> = (0..2 * half).map(weight).collect();
    let sum: f64 = weights.iter().sum();
    weights.into_iter().map(|weight| weight / sum).collect()
}

fn common(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { common(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sine(rate: u32, frequency: f64, seconds: f64) -> Sound {
        let at = |n: u32| 10_000.0 * (2.0 * PI * frequency * f64::from(n) / f64::from(rate)).sin();
        Sound { rate, samples: (0..(f64::from(rate) * seconds) as u32).map(|n| at(n) as i16).collect() }
    }

    fn loudness(samples: &[i16]) -> f64 {
        (samples.iter().map(|sample| f64::from(*sample).powi(2)).sum::<f64>() / samples.len() as f64).sqrt()
    }

    #[test]
    fn a_sine_comes_out_as_the_same_sine() {
        for rate in [11_025, 16_000, 22_050, 24_000, 44_100, 48_000] {
            for frequency in [100.0, 440.0, 1_000.0, 3_000.0] {
                let out = for_telephones(&sine(rate, frequency, 0.5));
                let expected = sine(8_000, frequency, 0.5);
                assert!(out.samples.len().abs_diff(expected.samples.len()) <= 1, "{rate}: {}", out.samples.len());
                let pairs = out.samples.iter().zip(&expected.samples).skip(400).take(3_000);
                let worst = pairs.map(|(a, b)| a.abs_diff(*b)).max().unwrap();
                assert!(worst < 60, "{frequency} Hz at {rate}: off by {worst}");
            }
        }
    }

    #[test]
    fn what_a_telephone_cannot_carry_is_silent_and_does_not_fold_down() {
        for (rate, frequency) in [(22_050, 5_000.0), (22_050, 9_000.0), (44_100, 7_000.0), (16_000, 4_600.0)] {
            let out = for_telephones(&sine(rate, frequency, 0.5));
            let loud = loudness(&out.samples[400..3_400]);
            assert!(loud < 15.0, "{frequency} Hz at {rate}: {loud}");
        }
    }

    #[test]
    fn the_rate_of_telephones_stays_as_it_is_and_nothing_overflows() {
        let sound = sine(8_000, 440.0, 0.1);
        assert_eq!(for_telephones(&sound), sound);
        let loud = Sound { rate: 22_050, samples: [i16::MAX, i16::MIN].repeat(2_000) };
        assert_eq!(for_telephones(&loud).samples.len(), 1_451);
        assert_eq!(for_telephones(&Sound { rate: 22_050, samples: vec![] }).samples, Vec::<i16>::new());
    }
}
