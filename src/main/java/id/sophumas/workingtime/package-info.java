/** Indonesian working hours and holidays: when a duration of working time ends, how much of it lies between two instants, and why. */
package id.sophumas.workingtime;
