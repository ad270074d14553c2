//! Distances between places on the globe.

use catalogue::Point;

/// The mean radius of the Earth.
const RADIUS: f64 = 6_371_008.8;

/// The great-circle distance between two places, in metres.
pub(super) fn metres_between(one: Point, other: Point) -> f64 {
    let (from, to) = (one.latitude.to_radians(), other.latitude.to_radians());
    let north = ((to - from) / 2.0).sin();
    let east = ((other.longitude - one.longitude).to_radians() / 2.0).sin();
    let part = north * north + from.cos() * to.cos() * east * east;
    2.0 * RADIUS * part.clamp(0.0, 1.0).sqrt().asin()
}

/// The south, north, west and east of a bounding box of everything within a distance. Near a pole, and across the
/// antimeridian, it spans all longitudes.
pub(super) fn box_around(here: Point, metres: f64) -> [f64; 4] {
    let high = (metres / RADIUS).to_degrees();
    let (south, north) = (here.latitude - high, here.latitude + high);
    let narrow = here.latitude.abs().to_radians().cos() - (metres / RADIUS).sin();
    let wide = high / narrow.max(1e-9) * 1.01;
    let (west, east) = (here.longitude - wide, here.longitude + wide);
    if south < -89.0 || north > 89.0 || west < -180.0 || east > 180.0 {
        return [south, north, -180.0, 180.0];
    }
    [south, north, west, east]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_those_of_a_globe() {
        let place = |latitude, longitude| Point { latitude, longitude };
        // A degree of latitude is 111,195 m on this globe, and one of longitude half of that at 60 degrees.
        assert!((metres_between(place(0.0, 0.0), place(1.0, 0.0)) - 111_195.0).abs() < 1.0);
        assert!((metres_between(place(60.0, 10.0), place(60.0, 11.0)) - 55_595.0).abs() < 10.0);
        // Across the antimeridian, and to the other side of the globe.
        assert!((metres_between(place(0.0, 179.9995), place(0.0, -179.9995)) - 111.2).abs() < 0.1);
        assert!((metres_between(place(0.0, 0.0), place(0.0, 180.0)) - 20_015_114.0).abs() < 10.0);
        assert_eq!(metres_between(place(-33.0, 149.0), place(-33.0, 149.0)), 0.0);
    }

    #[test]
    fn the_box_holds_everything_that_is_near() {
        for latitude in [-88.0, -33.1, 0.0, 60.0, 80.0] {
            for metres in [50.0, 1_000.0, 80_000.0] {
                let here = Point { latitude, longitude: 149.2 };
                let [south, north, west, east] = box_around(here, metres);
                for step in 0..360_u32 {
                    let angle = f64::from(step).to_radians();
                    let far = (metres / RADIUS).to_degrees();
                    let there = Point {
                        latitude: latitude + far * angle.cos(),
                        longitude: 149.2 + far * angle.sin() / latitude.to_radians().cos(),
                    };
                    if metres_between(here, there) <= metres {
                        assert!((south..=north).contains(&there.latitude), "{here:?} {metres}");
                        assert!((west..=east).contains(&there.longitude), "{here:?} {metres} {there:?}");
                    }
                }
            }
        }
    }
}
