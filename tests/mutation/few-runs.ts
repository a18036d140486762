import fc from 'fast-check';

// Each mutant runs the tests anew; properties that nothing but luck finds are not what holds a line.
fc.configureGlobal({ numRuns: 20 });
